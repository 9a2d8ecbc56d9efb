import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderRefused, isThere, makeFolder } from './folder.js';

const failing = (code: string) => () => {
  throw Object.assign(new Error(code), { code });
};

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'folder-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('looking for something in a folder', () => {
  it('finds what is there, and misses what is not', () => {
    writeFileSync(join(dir, 'a'), '');
    expect(['a', 'b', 'a/b', 'b/c'].map((name) => isThere(join(dir, name)))).toEqual([
      ...[true, false, false, false],
    ]);
  });
  it.each(['EACCES', 'EPERM'])(
    'says that it may not look (%s), and what to do, and not that it is missing',
    (code) => {
      const look = () => isThere(join(dir, 'log', 'log.db'), failing(code));
      expect(look).toThrow(FolderRefused);
      expect(look).toThrow(`may not read in ${join(dir, 'log')}`);
      expect(look).toThrow('THROUGHLINE_DATA');
    },
  );
  it('hides no other failure', () => {
    expect(() => isThere(dir, failing('EIO'))).toThrow('EIO');
  });
});

describe('making a folder', () => {
  it('makes those above it too, for their owner only, and leaves one that is there', () => {
    const path = join(dir, 'a', 'b', 'c');
    makeFolder(path);
    makeFolder(path);
    expect([statSync(path).mode & 0o777, statSync(join(dir, 'a')).mode & 0o777]).toEqual([0o700, 0o700]);
  });
  it.each(['ENOENT', 'EACCES', 'EPERM'])(
    'is refused where the system takes none (%s, as in /proc)',
    (code) => {
      const make = () => makeFolder(join(dir, 'a', 'b'), failing(code));
      expect(make).toThrow(FolderRefused);
      expect(make).toThrow(`No folder can be made in ${dir}.`);
      expect(make).toThrow('THROUGHLINE_DATA');
    },
  );
  it('hides no other failure', () => {
    expect(() => makeFolder(join(dir, 'a'), failing('ENOSPC'))).toThrow('ENOSPC');
  });
});
