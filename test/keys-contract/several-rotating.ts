import { KekProblem } from '../../src/event-store/keys/kek.js';
import { newChild, newKek, opensIn, sealedBy } from './fixture.js';
import { keysOnDisk, wrappedKeys } from './keys-on-disk.js';
import { given, openOne, severally, startProcess } from './shared-fixture.js';

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
  it('goes on where it was cut short; until then both are needed', async () => {
    const next = newKek();
    const store = await openOne({ nextKek: next });
    const sealed = [];
    for (let i = 0; i < 3; i += 1) sealed.push(sealedBy(await store.ensure(newChild()), 'wishes'));
    const killed = (): never => {
      throw new Error('killed');
    };
    await expect((async () => store.rotate(Buffer.from(next, 'base64'), killed))()).rejects.toThrow('killed');

    await expect(openOne({ kek: next })).rejects.toThrow('rotate-kek');
    const again = await openOne({ nextKek: next });
    sealed.push(sealedBy(await again.ensure(newChild()), 'wishes'));
    expect(sealed.map((value) => opensIn(again, value))).toEqual(Array(4).fill('wishes'));
    const seen: unknown[] = [];
    expect(await again.rotate(Buffer.from(next, 'base64'), (soFar) => seen.push(soFar))).toBe(3);
    expect(seen).toEqual([
      { done: 0, total: 3 },
      { done: 3, total: 3 },
    ]);
    const later = await openOne({ kek: next });
    expect(sealed.map((value) => opensIn(later, value))).toEqual(Array(4).fill('wishes'));
    expect(await again.rotate(Buffer.from(next, 'base64'))).toBe(0);
  });
  it('goes on after a kill between two pages, with what was made and erased meanwhile', async () => {
    const next = newKek();
    const store = await openOne({ nextKek: next });
    const subjects = Array.from({ length: 1_100 }, newChild);
    const sealed = (await store.ensureAll(subjects)).map((key) => sealedBy(key, 'wishes'));
    const { url, kek } = given();
    const at = { url, setting: 'KEY_DATABASE_URL', kek, nextKek: next };
    const killed = await startProcess('rotate-until-killed.ts', { at, next });
    await killed.ended;
    const kekIds = await given().database.ask('SELECT DISTINCT kek_id FROM keys.data_key');
    expect(kekIds).toHaveLength(2);

    const [wrapped, plain] = [subjects[0]!, subjects.at(-1)!];
    for (const subject of [wrapped, plain]) await store.erase(subject);
    sealed.push(sealedBy(await store.ensure(newChild()), 'wishes'));
    expect(await store.rotate(Buffer.from(next, 'base64'))).toBe(99);
    const later = await openOne({ kek: next });
    const opened = sealed.map((value) => opensIn(later, value));
    expect([opened[0], opened[1_099]]).toEqual([undefined, undefined]);
    expect(opened.filter((value) => value === 'wishes')).toHaveLength(1_099);
  }, 30_000);
  it('is not begun where some keys are wrapped by one that nobody gave', async () => {
    const [first, second] = [newKek(), newKek()];
    const store = await openOne({ nextKek: first });
    await store.ensure(newChild());
    const killed = (): never => {
      throw new Error('killed');
    };
    await expect((async () => store.rotate(Buffer.from(first, 'base64'), killed))()).rejects.toThrow(
      'killed',
    );
    const other = await openOne({ nextKek: first });
    await given().database.run("UPDATE keys.data_key SET kek_id = 'another'");
    const underWhich = () => given().database.ask('SELECT kek_id FROM keys.key_database');
    const begun = await underWhich();
    await expect((async () => other.rotate(Buffer.from(second, 'base64')))()).rejects.toThrow(KekProblem);
    expect(await underWhich()).toEqual(begun);
    await expect(openOne({ nextKek: first, mode: 'read' })).rejects.toThrow(KekProblem);
  });
  it('is not begun beside one that goes to another key, which ends with every key', async () => {
    const [first, second] = [newKek(), newKek()];
    const [one, other] = [await openOne({ nextKek: first }), await openOne({ nextKek: second })];
    const sealed = sealedBy(await one.ensure(newChild()), 'wishes');
    const killed = (): never => {
      throw new Error('killed');
    };
    await expect((async () => one.rotate(Buffer.from(first, 'base64'), killed))()).rejects.toThrow('killed');
    await expect((async () => other.rotate(Buffer.from(second, 'base64')))()).rejects.toThrow(KekProblem);
    expect(await one.rotate(Buffer.from(first, 'base64'))).toBe(1);
    expect(opensIn(await openOne({ kek: first }), sealed)).toBe('wishes');
  });
  it('is made to one of two keys, where two are asked for at once', async () => {
    const nexts = [newKek(), newKek()];
    const both = [await openOne({ nextKek: nexts[0]! }), await openOne({ nextKek: nexts[1]! })];
    const sealed = (await both[0]!.ensureAll(Array.from({ length: 300 }, newChild))).map((key) =>
      sealedBy(key, 'wishes'),
    );
    const ended = await Promise.allSettled(
      both.map(async (store, nth) => store.rotate(Buffer.from(nexts[nth]!, 'base64'))),
    );
    expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const kek = nexts[ended.findIndex(({ status }) => status === 'fulfilled')]!;
    const later = await openOne({ kek });
    expect(sealed.filter((value) => opensIn(later, value) !== 'wishes')).toEqual([]);
  });
  it('leaves nothing of what was wrapped before in the file of its table', async () => {
    const next = newKek();
    const store = await openOne({ nextKek: next });
    await store.ensure(newChild());
    const [before] = await wrappedKeys();
    expect((await keysOnDisk()).includes(before!)).toBe(true);
    await store.rotate(Buffer.from(next, 'base64'));
    expect((await keysOnDisk()).includes(before!)).toBe(false);
  });
  it('asks for the next one, which every process needs', async () => {
    const store = await openOne();
    await expect((async () => store.rotate())()).rejects.toThrow('THROUGHLINE_KEK_NEXT');
  });
};
