import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { keysInAFolder } from '../../../test/support/keys-in-a-folder.js';

const folder = keysInAFolder();
const child = 'child-0b9f3f0e-7d7c-4f6a-8d53-6f1d2c3b4a59';

describe('a pseudonym', () => {
  it('is a UUID that stays the same, through a rotation too, and claims nothing', () => {
    const { claims, rotate } = folder.open();
    const first = claims.pseudonym('staff', 'jo.maple');
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    rotate();
    folder.closeAll();
    const again = folder.open().claims;
    expect(again.pseudonym('staff', 'jo.maple')).toBe(first);
    expect(again.pseudonym('staff', 'ann.teasel')).not.toBe(first);
    expect(again.find('staff', 'jo.maple')).toBeUndefined();
  });

  it('is another in another log', () => {
    const first = folder.open().claims.pseudonym('staff', 'jo.maple');
    folder.closeAll();
    rmSync(folder.dir(), { recursive: true });
    mkdirSync(folder.dir());
    expect(folder.open().claims.pseudonym('staff', 'jo.maple')).not.toBe(first);
  });
});

describe('identity claims', () => {
  it('give an identifier to the first who claims it', () => {
    const { claims } = folder.open();
    expect(claims.find('upn', 'A123')).toBeUndefined();
    expect(claims.claim([{ kind: 'upn', value: 'A123', child: 'child-a' }])).toEqual([{ child: 'child-a' }]);
    expect(claims.claim([{ kind: 'upn', value: 'A123', child: 'child-b' }])).toEqual([{ child: 'child-a' }]);
    expect(claims.find('upn', 'A123')).toEqual({ child: 'child-a' });
  });
  it('keep kinds apart, and settle two claims of one call', () => {
    const { claims } = folder.open();
    const answers = claims.claim([
      { kind: 'upn', value: '1', child: 'child-a' },
      { kind: 'uln', value: '1', child: 'child-b' },
      { kind: 'upn', value: '1', child: 'child-c' },
    ]);
    expect(answers).toEqual([{ child: 'child-a' }, { child: 'child-b' }, { child: 'child-a' }]);
  });
  it('last over a restart', () => {
    folder.open().claims.claim([{ kind: 'nhs', value: '9434765919', child }]);
    folder.closeAll();
    expect(folder.open().claims.find('nhs', '9434765919')).toEqual({ child });
  });
  it('never hold the identifier itself', () => {
    folder.open().claims.claim([{ kind: 'nhs', value: '9434765919', child }]);
    folder.closeAll();
    expect(readFileSync(join(folder.dir(), 'keys.db')).includes('9434765919')).toBe(false);
  });
});

describe('erasing a subject', () => {
  it('destroys its key and no other', () => {
    const store = folder.open();
    const [gone, kept] = store.ensureAll([child, 'child-other']);
    expect(store.erase(child)).toEqual({ keys: 1, claims: 0 });
    expect(store.find(child)).toBeUndefined();
    expect(store.secretOf(gone!.keyId)).toBeUndefined();
    expect(store.find('child-other')?.keyId).toBe(kept!.keyId);
  });
  it('leaves nothing of the wrapped key in any file', () => {
    const store = folder.open();
    const [key] = store.ensureAll([child]);
    const db = new DatabaseSync(join(folder.dir(), 'keys.db'), { readOnly: true });
    const { wrapped } = db.prepare('SELECT wrapped FROM data_key').get() as { wrapped: Uint8Array };
    db.close();
    const holds = () =>
      ['keys.db', 'keys.db-wal'].some((name) =>
        readFileSync(join(folder.dir(), name)).includes(Buffer.from(wrapped)),
      );
    expect(holds()).toBe(true);
    store.erase(child);
    expect(holds()).toBe(false);
    expect(readFileSync(join(folder.dir(), 'keys.db')).includes(key!.keyId)).toBe(false);
  });
  it('turns its claims into tombstones, so that no identifier brings the person back', () => {
    const store = folder.open();
    store.claims.claim([
      { kind: 'upn', value: 'A1', child },
      { kind: 'nhs', value: 'N1', child },
      { kind: 'upn', value: 'B2', child: 'child-other' },
    ]);
    expect(store.erase(child).claims).toBe(2);
    expect(store.claims.find('upn', 'A1')).toEqual({ erased: true });
    expect(store.claims.claim([{ kind: 'nhs', value: 'N1', child: 'child-new' }])).toEqual([
      { erased: true },
    ]);
    expect(store.claims.find('upn', 'B2')).toEqual({ child: 'child-other' });
  });
  it('can be said again, and does nothing more', () => {
    const store = folder.open();
    store.ensureAll([child]);
    store.erase(child);
    expect(store.erase(child)).toEqual({ keys: 0, claims: 0 });
  });
  it('is noticed by another process that held the key in memory', async () => {
    const store = folder.open();
    const [key] = store.ensureAll([child]);
    const reader = folder.open({ mode: 'read' });
    expect(reader.secretOf(key!.keyId)).toBeDefined();
    store.erase(child);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(reader.secretOf(key!.keyId)).toBeUndefined();
  });
});
