import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { keysInAFolder } from '../../../test/support/keys-in-a-folder.js';
import { seal, unseal } from '../codec/seal.js';
import type { Sealed, SealingKey } from '../codec/seal.js';
import type { KeysAtHand } from './sqlite-keys.js';
import { KekProblem, writeKekFile } from './kek.js';

const folder = keysInAFolder();
const child = 'child-0b9f3f0e-7d7c-4f6a-8d53-6f1d2c3b4a59';
const place = { stream: child, revision: 0, type: 'ViewsRecorded', pointer: '/views' };
const sealedBy = (key: SealingKey, value: string): Sealed =>
  JSON.parse(seal(value, place, key, randomBytes(12))) as Sealed;
/** Opens with a store's key what another store sealed. */
const opensIn = (store: KeysAtHand, sealed: Sealed): unknown => {
  const secret = store.secretOf(sealed.$sealed[1]);
  return secret && unseal(sealed, place, secret);
};

describe('data keys', () => {
  it('are made once a subject, and found again after a restart', async () => {
    const first = folder.open();
    const key = await first.ensure(child);
    const sealed = sealedBy(key, 'wishes');
    expect(await first.ensure(child)).toBe(key);
    folder.closeAll();
    const again = folder.open();
    expect(again.find(child)?.keyId).toBe(key.keyId);
    expect(opensIn(again, sealed)).toBe('wishes');
  });
  it('are durable, and seen by other connections, before anyone gets them', async () => {
    const store = folder.open();
    const reader = folder.open({ mode: 'read' });
    const key = await store.ensure(child);
    expect(reader.find(child)?.keyId).toBe(key.keyId);
  });
  it('differ between subjects', () => {
    const [a, b] = folder.open().ensureAll(['child-a', 'child-b']);
    expect(a!.keyId).not.toBe(b!.keyId);
    expect(a!.secret.equals(b!.secret)).toBe(false);
  });
  it('are one for callers who ask for the same subject at once', async () => {
    const store = folder.open();
    const [one, other] = await Promise.all([store.ensure(child), store.ensure(child)]);
    expect(one.keyId).toBe(other.keyId);
    expect(store.ensureAll([child, child]).map((key) => key.keyId)).toEqual([one.keyId, one.keyId]);
  });
  it('share a commit when many are asked for at once', async () => {
    const store = folder.open();
    const frames = () => statSync(join(folder.dir(), 'keys.db-wal')).size;
    const before = frames();
    await Promise.all(Array.from({ length: 40 }, (_, i) => store.ensure(`child-${i}`)));
    const together = frames() - before;
    const middle = frames();
    for (let i = 0; i < 40; i += 1) await store.ensure(`child-later-${i}`);
    expect(frames() - middle).toBeGreaterThan(together * 4);
  });
  it('are unknown where none was made', () => {
    const store = folder.open();
    expect(store.find(child)).toBeUndefined();
    expect(store.secretOf('nobody')).toBeUndefined();
  });
  it('lie wrapped in the file, never in clear', async () => {
    const key = await folder.open().ensure(child);
    folder.closeAll();
    expect(readFileSync(join(folder.dir(), 'keys.db')).includes(key.secret.export())).toBe(false);
  });
  it('make HMACs that differ by purpose and by subject, and stay the same', () => {
    const [a, b] = folder.open().ensureAll(['child-a', 'child-b']);
    const all = [
      a!.hmac('command-id', 'x'),
      a!.hmac('command-digest', 'x'),
      b!.hmac('command-id', 'x'),
      a!.hmac('command-id', 'y'),
    ];
    expect(new Set(all).size).toBe(4);
    folder.closeAll();
    expect(folder.open().find('child-a')!.hmac('command-id', 'x')).toBe(all[0]);
  });
});

describe('the key-encryption key', () => {
  it('is made in a file that only its owner can read', () => {
    folder.open();
    expect(statSync(join(folder.dir(), 'kek')).mode & 0o777).toBe(0o600);
  });
  it('is made whole although an earlier start died while making it', () => {
    const half = join(folder.dir(), 'kek.made');
    writeFileSync(half, 'c2hvcnQ=');
    const sealed = sealedBy(folder.open().ensureAll([child])[0]!, 'Ada');
    folder.closeAll();
    expect(opensIn(folder.open(), sealed)).toBe('Ada');
    expect(existsSync(half)).toBe(false);
  });
  it('never takes the place of one that is there', () => {
    folder.open();
    expect(() => writeKekFile(join(folder.dir(), 'kek'))).toThrow(KekProblem);
  });
  it('comes from the environment where that gives one, and then makes no file', () => {
    folder.open({ kek: randomBytes(32).toString('base64') });
    expect(existsSync(join(folder.dir(), 'kek'))).toBe(false);
  });
  it('is missed in words, and nothing is made in its place', () => {
    folder.open();
    folder.closeAll();
    rmSync(join(folder.dir(), 'kek'));
    expect(() => folder.open()).toThrow(KekProblem);
    expect(() => folder.open()).toThrow('from its backup');
    expect(existsSync(join(folder.dir(), 'kek'))).toBe(false);
  });
  it('is refused when it is another one', () => {
    folder.open();
    folder.closeAll();
    writeFileSync(join(folder.dir(), 'kek'), randomBytes(32).toString('base64'));
    expect(() => folder.open()).toThrow('not the one that protects these keys');
  });
  it('is refused when it is not 32 bytes', () => {
    expect(() => folder.open({ kek: 'c2hvcnQ=' })).toThrow('not 32 bytes');
  });
  it('can be changed: every key opens as before, and the old one opens nothing', () => {
    const store = folder.open();
    const keys = store.ensureAll(['child-a', 'child-b']);
    const old = readFileSync(join(folder.dir(), 'kek'), 'utf8');
    store.claims.claim([{ kind: 'upn', value: 'A1', child }]);
    expect(store.rotate()).toBe(2);
    expect(readFileSync(join(folder.dir(), 'kek'), 'utf8')).not.toBe(old);
    folder.closeAll();
    const again = folder.open();
    expect(again.find('child-a')!.secret.equals(keys[0]!.secret)).toBe(true);
    expect(again.claims.find('upn', 'A1')).toEqual({ child });
    folder.closeAll();
    expect(() => folder.open({ kek: old })).toThrow(KekProblem);
  });
  it('is put in its place after a crash in the middle of a change', () => {
    const store = folder.open();
    const [key] = store.ensureAll([child]);
    const old = readFileSync(join(folder.dir(), 'kek'), 'utf8');
    store.rotate();
    folder.closeAll();
    renameSync(join(folder.dir(), 'kek'), join(folder.dir(), 'kek.next'));
    writeFileSync(join(folder.dir(), 'kek'), old);
    // Who only reads changes nothing, and reads with the one that is still beside its place.
    expect(folder.open({ mode: 'read' }).find(child)!.secret.equals(key!.secret)).toBe(true);
    expect(readFileSync(join(folder.dir(), 'kek'), 'utf8')).toBe(old);
    expect(folder.open().find(child)!.secret.equals(key!.secret)).toBe(true);
    expect(existsSync(join(folder.dir(), 'kek.next'))).toBe(false);
  });
  it('is told in words to a reader beside whom it was changed', () => {
    const store = folder.open();
    store.ensureAll([child]);
    const reader = folder.open({ mode: 'read' });
    store.rotate();
    expect(() => reader.find(child)).toThrow(KekProblem);
    expect(() => reader.find(child)).toThrow('give the command again');
  });
  it('is not changed to itself: whoever destroys the old one then would lose them all', () => {
    const kek = randomBytes(32);
    const store = folder.open({ kek: kek.toString('base64') });
    expect(() => store.rotate(kek)).toThrow(KekProblem);
  });
});
