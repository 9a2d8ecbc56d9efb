import { newChild, open, openBeside, opensIn, sealedBy, until } from './fixture.js';

/** Erasing a subject: its key and claims go everywhere, and nobody comes back by them. */
export const erasing = (): void => {
  it('destroys the key of a subject, and no other', async () => {
    const store = await open();
    const [child, other] = [newChild(), newChild()];
    const [gone, kept] = await store.ensureAll([child, other]);
    expect(await store.erase(child)).toEqual({ keys: 1, claims: 0 });
    expect(await store.find(child)).toBeUndefined();
    expect(store.secretOf(gone!.keyId)).toBeUndefined();
    expect((await store.find(other))?.keyId).toBe(kept!.keyId);
  });
  it('turns its claims into tombstones, so that no identifier brings the person back', async () => {
    const store = await open();
    const [child, other, later] = [newChild(), newChild(), newChild()];
    await store.claims.claim([
      { kind: 'upn', value: 'A1', child },
      { kind: 'nhs-number', value: 'N1', child },
      { kind: 'upn', value: 'B2', child: other },
    ]);
    expect((await store.erase(child)).claims).toBe(2);
    expect(await store.claims.find('upn', 'A1')).toEqual({ erased: true });
    expect(await store.claims.claim([{ kind: 'nhs-number', value: 'N1', child: later }])).toEqual([
      { erased: true },
    ]);
    expect(await store.claims.find('upn', 'B2')).toEqual({ child: other });
  });
  it('lets nothing be claimed beside an identifier that was erased, where that is needed', async () => {
    const store = await open();
    const [child, later] = [newChild(), newChild()];
    await store.claims.claim([{ kind: 'upn', value: 'A1', child }]);
    await store.erase(child);
    const answers = await store.claims.claim([
      { kind: 'uln', value: 'U1', child: later },
      { kind: 'upn', value: 'A1', child: later, needed: true },
    ]);
    expect(answers[1]).toEqual({ erased: true });
    expect(await store.claims.find('uln', 'U1')).toBeUndefined();
  });
  it('can be said again, and does nothing more', async () => {
    const store = await open();
    const child = newChild();
    await store.ensure(child);
    await store.erase(child);
    expect(await store.erase(child)).toEqual({ keys: 0, claims: 0 });
  });
  it('says of whom something is left, in the order asked', async () => {
    const store = await open();
    const [whole, claimed, gone, never] = [newChild(), newChild(), newChild(), newChild()];
    await store.ensureAll([whole, gone]);
    await store.claims.claim([
      { kind: 'upn', value: 'A1', child: claimed },
      { kind: 'upn', value: 'A2', child: gone },
    ]);
    await store.erase(gone);
    expect(await store.remains([never, claimed, gone, whole])).toEqual([
      { subject: claimed, keys: 0, claims: 1 },
      { subject: whole, keys: 1, claims: 0 },
    ]);
    expect(await store.remains([])).toEqual([]);
  });
  it('is noticed by another process that held the key in memory', async () => {
    const store = await open();
    const [child, other] = [newChild(), newChild()];
    const [gone, kept] = (await store.ensureAll([child, other])).map((key) => sealedBy(key, 'wishes'));
    const beside = await openBeside();
    expect(opensIn(beside, gone!)).toBe('wishes');
    await store.erase(child);
    await until(() => opensIn(beside, gone!) === undefined);
    expect(await beside.find(child)).toBeUndefined();
    expect(opensIn(beside, kept!)).toBe('wishes');
  });
};
