import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { keysInAFolder } from '../../../test/support/keys-in-a-folder.js';
import { NewerDatabase } from '../sqlite/migrate.js';
import { KekProblem } from './kek.js';
import { KeysProblem } from './key-database.js';

const folder = keysInAFolder();
const child = 'child-0b9f3f0e-7d7c-4f6a-8d53-6f1d2c3b4a59';

describe('the key database', () => {
  it('is missed in words once there are events', () => {
    expect(() => folder.open({ mayCreate: false })).toThrow(KeysProblem);
    expect(existsSync(join(folder.dir(), 'keys.db'))).toBe(false);
  });
  it('is refused when it belongs to another log', () => {
    folder.open();
    folder.closeAll();
    expect(() => folder.open({ logId: 'another' })).toThrow('another log');
  });
  it('is refused in words where its file holds no keys, by who reads too', () => {
    folder.open();
    folder.closeAll();
    for (const ending of ['', '-wal', '-shm'])
      rmSync(join(folder.dir(), `keys.db${ending}`), { force: true });
    writeFileSync(join(folder.dir(), 'keys.db'), '');
    expect(() => folder.open({ mode: 'read', mayCreate: false })).toThrow(KeysProblem);
    expect(() => folder.open({ mayCreate: false })).toThrow('Put the right one back from its backup');
  });
  it.each(['key_database SET claim_key', 'data_key SET wrapped'])(
    'is refused in words where it is damaged: %s',
    (what) => {
      folder.open().ensureAll([child]);
      folder.closeAll();
      const db = new DatabaseSync(join(folder.dir(), 'keys.db'));
      db.exec(`UPDATE ${what} = zeroblob(60)`);
      db.close();
      expect(() => folder.open().find(child)).toThrow(KekProblem);
    },
  );
  it('is refused in words where a newer release wrote it', () => {
    folder.open();
    folder.closeAll();
    const db = new DatabaseSync(join(folder.dir(), 'keys.db'));
    db.exec('PRAGMA user_version = 99');
    db.close();
    expect(() => folder.open()).toThrow(NewerDatabase);
  });
});

describe('a change of the key-encryption key of a data folder that cannot be made', () => {
  it('leaves every key and the file as they were', () => {
    const [kept] = folder.open().ensureAll([child, 'child-damaged']);
    folder.closeAll();
    const db = new DatabaseSync(join(folder.dir(), 'keys.db'));
    db.exec("UPDATE data_key SET wrapped = zeroblob(60) WHERE subject = 'child-damaged'");
    db.close();
    const file = readFileSync(join(folder.dir(), 'kek'), 'utf8');
    expect(() => folder.open().rotate()).toThrow(KekProblem);
    folder.closeAll();
    expect(readFileSync(join(folder.dir(), 'kek'), 'utf8')).toBe(file);
    // The next one lies beside it by now, as after a crash before anything was wrapped.
    expect(existsSync(join(folder.dir(), 'kek.next'))).toBe(true);
    for (const mode of ['read', 'write'] as const)
      expect(folder.open({ mode }).find(child)!.secret.equals(kept!.secret)).toBe(true);
  });
});
