import type { KeyStore } from '../../src/event-store/keys/key-store.js';
import { newChild, opensIn, sealedBy, until } from './fixture.js';
import { given, openOne, severally, startProcess } from './shared-fixture.js';

/** Keys and claims that several processes make at once. */
export const sharedKeys = (): void => {
  it('are one database, whoever begins first', async () => {
    const all = await severally(6, () => openOne());
    const names = all.map(({ claims }) => claims.pseudonym('staff', 'jo.maple'));
    expect(new Set(names).size).toBe(1);
  });
  it('are one a subject, whoever asks first', async () => {
    const all = await severally(6, () => openOne());
    const children = Array.from({ length: 20 }, newChild);
    const made = await Promise.all(
      all.map(async (store, nth) => store.ensureAll(nth % 2 === 0 ? children : children.toReversed())),
    );
    for (const child of children)
      expect(
        new Set(made.flat().flatMap(({ subject, keyId }) => (subject === child ? [keyId] : []))).size,
      ).toBe(1);
    expect(await given().database.ask('SELECT count(*)::int AS keys FROM keys.data_key')).toEqual([
      { keys: 20 },
    ]);
  });
  it('are never skipped by who refreshes while they are made', async () => {
    const [reader, ...makers] = await severally(4, () => openOne());
    let making = true;
    const looking = (async () => {
      while (making) await reader!.refresh();
    })();
    const sealed = await Promise.all(
      makers.map(async (store) => {
        const all = [];
        for (let i = 0; i < 25; i += 1) all.push(sealedBy(await store.ensure(newChild()), 'wishes'));
        return all;
      }),
    );
    making = false;
    await looking;
    await reader!.refresh();
    expect(sealed.flat().filter((one) => opensIn(reader!, one) !== 'wishes')).toEqual([]);
  });
  it('give an identifier to one of fifty claimants in five processes, and a subject one key', async () => {
    await openOne();
    const subject = newChild();
    const all = await severally(5, () => startProcess('claim-when-told.ts', { subject, claimants: 10 }));
    for (const { goOn } of all) goOn();
    await Promise.all(all.map(({ ended }) => ended));
    const said = all.map(({ lines }) => lines);
    expect(said.map((lines) => lines.length)).toEqual([11, 11, 11, 11, 11]);
    expect(new Set(said.map(([keyId]) => keyId)).size).toBe(1);
    expect(new Set(said.flatMap(([, ...answers]) => answers)).size).toBe(1);
    expect(await given().database.ask('SELECT count(*)::int AS claims FROM keys.identity_claim')).toEqual([
      { claims: 1 },
    ]);
  });
  it('are all there that a process acknowledged before it was killed, and others go on at once', async () => {
    const store = await openOne();
    const killed = await startProcess('make-until-killed.ts');
    await until(() => killed.lines.length > 60);
    killed.kill();
    expect((await store.ensure(newChild())).keyId).toBeDefined();
    await killed.ended;
    const acknowledged = killed.lines.map((line) => line.split(' ') as [string, string]);
    const found = await Promise.all(
      acknowledged.map(async ([subject]) => (await store.find(subject))?.keyId),
    );
    expect(found).toEqual(acknowledged.map(([, keyId]) => keyId));
    const held = await Promise.all(acknowledged.map(async ([subject]) => store.claims.find('upn', subject)));
    expect(held).toEqual(acknowledged.map(([child]) => ({ child })));
  });
  it('let one of two have all that both need, and the other nothing, in whatever order they ask', async () => {
    const [one, other] = await severally(2, () => openOne());
    for (let round = 0; round < 20; round += 1) {
      const wanted = Array.from({ length: 10 }, (_, i) => ({ kind: 'upn', value: `${round}/${i}` }));
      const [a, b] = [newChild(), newChild()];
      const claim = (store: KeyStore, child: string, all: typeof wanted) =>
        store.claims.claim(all.map((claimed) => ({ ...claimed, child, needed: true })));
      await Promise.all([claim(one!, a, wanted), claim(other!, b, wanted.toReversed())]);
      const held = await Promise.all(wanted.map(async ({ kind, value }) => one!.claims.find(kind, value)));
      expect([[a], [b]]).toContainEqual([
        ...new Set(held.map((found) => (found as { child: string }).child)),
      ]);
    }
  });
};
