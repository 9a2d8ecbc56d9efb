import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { configurationOf } from './configuration.js';
import { SECRET_SETTINGS } from './settings-from-files.js';

const SECRETS = {
  THROUGHLINE_TOKEN: 'a-token-of-sixteen-letters',
  THROUGHLINE_KEK: Buffer.alloc(32, 7).toString('base64'),
  THROUGHLINE_KEK_NEXT: Buffer.alloc(32, 8).toString('base64'),
  EVENT_STORE_URL: 'esdb://someone:p%40ss@store.example:2113',
  READ_DATABASE_URL: 'postgres://lists:secret@db.example/lists',
  KEY_DATABASE_URL: 'postgres://keys:secret@db.example/keys',
};
let dir: string;
const inFile = (name: string, text: string): string => {
  const path = join(dir, name);
  writeFileSync(path, text);
  return path;
};
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'secrets-'))));
afterEach(() => rmSync(dir, { recursive: true }));

describe('a setting that holds a secret', () => {
  it('is the same from a file as from the environment, whatever line end an editor left', () => {
    const named = Object.entries(SECRETS).map(([name, secret]) => [
      `${name}_FILE`,
      inFile(name, `${secret}\r\n`),
    ]);
    expect(Object.keys(SECRETS)).toEqual(SECRET_SETTINGS);
    expect(configurationOf(Object.fromEntries(named))).toEqual(configurationOf(SECRETS));
  });
  it('is refused in both forms, without showing it', () => {
    const both = { THROUGHLINE_TOKEN: SECRETS.THROUGHLINE_TOKEN, THROUGHLINE_TOKEN_FILE: inFile('t', 'x') };
    expect(() => configurationOf(both)).toThrow(
      'Give THROUGHLINE_TOKEN or THROUGHLINE_TOKEN_FILE, and not both.',
    );
  });
  it('is refused where its file is empty or not there, by name', () => {
    const empty = inFile('empty', '\n');
    expect(() => configurationOf({ THROUGHLINE_KEK_FILE: empty })).toThrow(
      `THROUGHLINE_KEK_FILE names ${empty}, which is empty.`,
    );
    const gone = join(dir, 'gone');
    expect(() => configurationOf({ KEY_DATABASE_URL_FILE: gone })).toThrow(
      `KEY_DATABASE_URL_FILE names ${gone}, which cannot be read (ENOENT).`,
    );
  });
});
