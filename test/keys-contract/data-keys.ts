import { closeAll, newChild, open, openBeside, opensIn, sealedBy } from './fixture.js';

/** Keys of subjects: made once, durable before anybody has them, the same for every process. */
export const dataKeys = (): void => {
  it('are made once a subject, and found again after a restart', async () => {
    const child = newChild();
    const store = await open();
    const key = await store.ensure(child);
    const sealed = sealedBy(key, 'wishes');
    expect(await store.ensure(child)).toBe(key);
    await closeAll();
    const again = await open();
    expect((await again.find(child))?.keyId).toBe(key.keyId);
    expect(opensIn(again, sealed)).toBe('wishes');
  });
  it('are found by another process as soon as anybody has them', async () => {
    const child = newChild();
    const store = await open();
    const other = await openBeside();
    const key = await store.ensure(child);
    expect((await other.find(child))?.keyId).toBe(key.keyId);
  });
  it('open what another process sealed, once that process refreshed what it knows', async () => {
    const store = await open();
    const other = await openBeside();
    const sealed = sealedBy(await store.ensure(newChild()), 'wishes');
    await other.refresh();
    expect(opensIn(other, sealed)).toBe('wishes');
  });
  it('are at hand, once met, without waiting', async () => {
    const child = newChild();
    const store = await open();
    const key = await store.ensure(child);
    expect(store.find(child)).toBe(key);
  });
  it('differ between subjects', async () => {
    const [a, b] = await (await open()).ensureAll([newChild(), newChild()]);
    expect(a!.keyId).not.toBe(b!.keyId);
    expect(a!.secret.equals(b!.secret)).toBe(false);
  });
  it('are one for callers who ask for the same subject at once', async () => {
    const child = newChild();
    const store = await open();
    const [one, other] = await Promise.all([store.ensure(child), store.ensure(child)]);
    expect(one.keyId).toBe(other.keyId);
  });
  it('come in the order asked, those that were there and those that were not, one asked twice', async () => {
    const store = await open();
    const [before, after] = [newChild(), newChild()];
    await store.ensure(before);
    const keys = await store.ensureAll([after, before, after]);
    expect(keys.map(({ subject }) => subject)).toEqual([after, before, after]);
    expect(keys[2]!.keyId).toBe(keys[0]!.keyId);
  });
  it('are unknown where none was made', async () => {
    const store = await open();
    expect(await store.find(newChild())).toBeUndefined();
    expect(store.secretOf('nobody')).toBeUndefined();
  });
  it('make HMACs that differ by purpose and by subject, and stay the same', async () => {
    const [one, two] = [newChild(), newChild()];
    const [a, b] = await (await open()).ensureAll([one, two]);
    const all = [
      a!.hmac('command-id', 'x'),
      a!.hmac('command-digest', 'x'),
      b!.hmac('command-id', 'x'),
      a!.hmac('command-id', 'y'),
    ];
    expect(new Set(all).size).toBe(4);
    await closeAll();
    expect((await (await open()).find(one))!.hmac('command-id', 'x')).toBe(all[0]);
  });
};
