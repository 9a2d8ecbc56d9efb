import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { NewerDatabase } from '../sqlite/migrate.js';
import { KekProblem } from './kek.js';
import { KeysProblem } from './key-database.js';
import type { OpenKeysOptions } from './key-database.js';
import { openKeys } from './sqlite-keys.js';
import type { KeysAtHand } from './sqlite-keys.js';

let dir: string;
const open: KeysAtHand[] = [];
const child = 'child-0b9f3f0e-7d7c-4f6a-8d53-6f1d2c3b4a59';

const openStore = (more: Partial<OpenKeysOptions> = {}): KeysAtHand => {
  const store = openKeys(dir, { mode: 'write', logId: 'log', mayCreate: true, ...more });
  open.push(store);
  return store;
};
const closeAll = (): void => {
  for (const store of open.splice(0)) store.close();
};

beforeEach(() => void (dir = mkdtempSync(join(tmpdir(), 'keys-'))));
afterEach(() => {
  closeAll();
  rmSync(dir, { recursive: true, force: true });
});

describe('the key database', () => {
  it('is missed in words once there are events', () => {
    expect(() => openStore({ mayCreate: false })).toThrow(KeysProblem);
    expect(existsSync(join(dir, 'keys.db'))).toBe(false);
  });
  it('is refused when it belongs to another log', () => {
    openStore();
    closeAll();
    expect(() => openStore({ logId: 'another' })).toThrow('another log');
  });
  it('is refused in words where its file holds no keys, by who reads too', () => {
    openStore();
    closeAll();
    for (const ending of ['', '-wal', '-shm']) rmSync(join(dir, `keys.db${ending}`), { force: true });
    writeFileSync(join(dir, 'keys.db'), '');
    expect(() => openStore({ mode: 'read', mayCreate: false })).toThrow(KeysProblem);
    expect(() => openStore({ mayCreate: false })).toThrow('Put the right one back from its backup');
  });
  it.each(['key_database SET claim_key', 'data_key SET wrapped'])(
    'is refused in words where it is damaged: %s',
    (what) => {
      openStore().ensureAll([child]);
      closeAll();
      const db = new DatabaseSync(join(dir, 'keys.db'));
      db.exec(`UPDATE ${what} = zeroblob(60)`);
      db.close();
      expect(() => openStore().find(child)).toThrow(KekProblem);
    },
  );
  it('is refused in words where a newer release wrote it', () => {
    openStore();
    closeAll();
    const db = new DatabaseSync(join(dir, 'keys.db'));
    db.exec('PRAGMA user_version = 99');
    db.close();
    expect(() => openStore()).toThrow(NewerDatabase);
  });
});
