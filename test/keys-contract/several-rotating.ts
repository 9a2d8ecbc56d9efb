import { KekProblem } from '../../src/event-store/keys/kek.js';
import { newChild, newKek, opensIn, sealedBy } from './fixture.js';
import { openOne, severally } from './shared-fixture.js';

/** A change of the key-encryption key under several processes. */
export const sharedRotating = (): void => {
  it('is lived through by a process that was given the next one, and by no other', async () => {
    const next = newKek();
    const ready = await openOne({ nextKek: next });
    const unready = await openOne();
    const store = await openOne();
    const before = sealedBy(await store.ensure(newChild()), 'wishes');
    await Promise.all([ready.refresh(), unready.refresh()]);
    await store.rotate(Buffer.from(next, 'base64'));

    const after = sealedBy(await store.ensure(newChild()), 'more');
    await ready.refresh();
    expect([opensIn(ready, before), opensIn(ready, after)]).toEqual(['wishes', 'more']);
    expect((await ready.ensure(newChild())).keyId).toBeDefined();
    expect(opensIn(unready, before)).toBe('wishes');
    await expect(unready.refresh()).rejects.toThrow(KekProblem);
    await expect(unready.ensure(newChild())).rejects.toThrow('THROUGHLINE_KEK');
  });
  it('loses no key that is made at the same time', async () => {
    const next = newKek();
    const [one, other] = await severally(2, () => openOne({ nextKek: next }));
    const making = severally(30, async () => {
      const key = await one!.ensure(newChild());
      return sealedBy(key, 'wishes');
    });
    const goOn = (async () => {
      const all = [];
      for (let i = 0; i < 20; i += 1) all.push(sealedBy(await one!.ensure(newChild()), 'wishes'));
      return all;
    })();
    await other!.rotate(Buffer.from(next, 'base64'));
    const sealed = [...(await making), ...(await goOn)];
    const later = await openOne({ kek: next });
    expect(sealed.filter((value) => opensIn(later, value) !== 'wishes')).toEqual([]);
  });
  it('asks for the next one, which every process needs', async () => {
    const store = await openOne();
    await expect((async () => store.rotate())()).rejects.toThrow('THROUGHLINE_KEK_NEXT');
  });
};
