import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openKeys } from './sqlite-keys.js';
import type { KeysAtHand } from './sqlite-keys.js';
import type { OpenKeysOptions } from './key-database.js';
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
/** Seals with a store's key and gives back what another store opens. */
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'keys-'));
});
afterEach(() => {
  closeAll();
  rmSync(dir, { recursive: true, force: true });
});

describe('a pseudonym', () => {
  it('is a UUID that stays the same, through a rotation too, and claims nothing', () => {
    const { claims, rotate } = openStore();
    const first = claims.pseudonym('staff', 'jo.maple');
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    rotate();
    closeAll();
    const again = openStore().claims;
    expect(again.pseudonym('staff', 'jo.maple')).toBe(first);
    expect(again.pseudonym('staff', 'ann.teasel')).not.toBe(first);
    expect(again.find('staff', 'jo.maple')).toBeUndefined();
  });

  it('is another in another log', () => {
    const first = openStore().claims.pseudonym('staff', 'jo.maple');
    closeAll();
    rmSync(dir, { recursive: true });
    mkdirSync(dir);
    expect(openStore().claims.pseudonym('staff', 'jo.maple')).not.toBe(first);
  });
});

describe('identity claims', () => {
  it('give an identifier to the first who claims it', () => {
    const { claims } = openStore();
    expect(claims.find('upn', 'A123')).toBeUndefined();
    expect(claims.claim([{ kind: 'upn', value: 'A123', child: 'child-a' }])).toEqual([{ child: 'child-a' }]);
    expect(claims.claim([{ kind: 'upn', value: 'A123', child: 'child-b' }])).toEqual([{ child: 'child-a' }]);
    expect(claims.find('upn', 'A123')).toEqual({ child: 'child-a' });
  });
  it('keep kinds apart, and settle two claims of one call', () => {
    const { claims } = openStore();
    const answers = claims.claim([
      { kind: 'upn', value: '1', child: 'child-a' },
      { kind: 'uln', value: '1', child: 'child-b' },
      { kind: 'upn', value: '1', child: 'child-c' },
    ]);
    expect(answers).toEqual([{ child: 'child-a' }, { child: 'child-b' }, { child: 'child-a' }]);
  });
  it('last over a restart', () => {
    openStore().claims.claim([{ kind: 'nhs', value: '9434765919', child }]);
    closeAll();
    expect(openStore().claims.find('nhs', '9434765919')).toEqual({ child });
  });
  it('never hold the identifier itself', () => {
    openStore().claims.claim([{ kind: 'nhs', value: '9434765919', child }]);
    closeAll();
    expect(readFileSync(join(dir, 'keys.db')).includes('9434765919')).toBe(false);
  });
});

describe('erasing a subject', () => {
  it('destroys its key and no other', () => {
    const store = openStore();
    const [gone, kept] = store.ensureAll([child, 'child-other']);
    expect(store.erase(child)).toEqual({ keys: 1, claims: 0 });
    expect(store.find(child)).toBeUndefined();
    expect(store.secretOf(gone!.keyId)).toBeUndefined();
    expect(store.find('child-other')?.keyId).toBe(kept!.keyId);
  });
  it('leaves nothing of the wrapped key in any file', () => {
    const store = openStore();
    const [key] = store.ensureAll([child]);
    const db = new DatabaseSync(join(dir, 'keys.db'), { readOnly: true });
    const { wrapped } = db.prepare('SELECT wrapped FROM data_key').get() as { wrapped: Uint8Array };
    db.close();
    const holds = () =>
      ['keys.db', 'keys.db-wal'].some((name) => readFileSync(join(dir, name)).includes(Buffer.from(wrapped)));
    expect(holds()).toBe(true);
    store.erase(child);
    expect(holds()).toBe(false);
    expect(readFileSync(join(dir, 'keys.db')).includes(key!.keyId)).toBe(false);
  });
  it('turns its claims into tombstones, so that no identifier brings the person back', () => {
    const store = openStore();
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
    const store = openStore();
    store.ensureAll([child]);
    store.erase(child);
    expect(store.erase(child)).toEqual({ keys: 0, claims: 0 });
  });
  it('is noticed by another process that held the key in memory', async () => {
    const store = openStore();
    const [key] = store.ensureAll([child]);
    const reader = openStore({ mode: 'read' });
    expect(reader.secretOf(key!.keyId)).toBeDefined();
    store.erase(child);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(reader.secretOf(key!.keyId)).toBeUndefined();
  });
});
