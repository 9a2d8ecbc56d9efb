import { closeAll, newChild, open, openBeside } from './fixture.js';

/** Who is who: an identifier is claimed once, and what was erased never comes back. */
export const claims = (): void => {
  it('give an identifier to the first who claims it', async () => {
    const { claims } = await open();
    const [a, b] = [newChild(), newChild()];
    expect(await claims.find('upn', 'A123')).toBeUndefined();
    expect(await claims.claim([{ kind: 'upn', value: 'A123', child: a }])).toEqual([{ child: a }]);
    expect(await claims.claim([{ kind: 'upn', value: 'A123', child: b }])).toEqual([{ child: a }]);
    expect(await claims.find('upn', 'A123')).toEqual({ child: a });
  });
  it('keep kinds apart, and settle two claims of one call', async () => {
    const { claims } = await open();
    const [a, b, c] = [newChild(), newChild(), newChild()];
    const answers = await claims.claim([
      { kind: 'upn', value: '1', child: a },
      { kind: 'uln', value: '1', child: b },
      { kind: 'upn', value: '1', child: c },
    ]);
    expect(answers).toEqual([{ child: a }, { child: b }, { child: a }]);
  });
  it('are answered in the order in which they are asked for, many at once', async () => {
    const { claims } = await open();
    const held = Array.from({ length: 40 }, (_, i) => ({ kind: 'upn', value: `A${i}`, child: newChild() }));
    await claims.claim(held);
    const asked = [...held.slice(20), { kind: 'upn', value: 'nobody’s', child: '' }, ...held.slice(0, 20)];
    const found = await Promise.all(asked.map(async ({ kind, value }) => claims.find(kind, value)));
    expect(found).toEqual(asked.map(({ child }) => (child === '' ? undefined : { child })));
  });
  it('take an empty list for nothing to do', async () => {
    expect(await (await open()).claims.claim([])).toEqual([]);
  });
  it('last over a restart, and are seen by other processes at once', async () => {
    const child = newChild();
    const store = await open();
    const other = await openBeside();
    await store.claims.claim([{ kind: 'nhs-number', value: '9434765919', child }]);
    expect(await other.claims.find('nhs-number', '9434765919')).toEqual({ child });
    await closeAll();
    expect(await (await open()).claims.find('nhs-number', '9434765919')).toEqual({ child });
  });
  it('claim nothing at all where one that is needed is another child’s', async () => {
    const { claims } = await open();
    const [holder, late] = [newChild(), newChild()];
    await claims.claim([{ kind: 'upn', value: 'A1', child: holder }]);
    const answers = await claims.claim([
      { kind: 'uln', value: 'U1', child: late, needed: true },
      { kind: 'upn', value: 'A1', child: late, needed: true },
      { kind: 'named', value: 'N1', child: late },
    ]);
    expect(answers[1]).toEqual({ child: holder });
    expect(await claims.find('uln', 'U1')).toBeUndefined();
    expect(await claims.find('named', 'N1')).toBeUndefined();
  });
  it('are all made where what is needed is the child’s own already, and what is not is another’s', async () => {
    const { claims } = await open();
    const [child, namesake] = [newChild(), newChild()];
    await claims.claim([
      { kind: 'upn', value: 'A1', child },
      { kind: 'name-and-birth', value: 'N1', child: namesake },
    ]);
    await claims.claim([
      { kind: 'upn', value: 'A1', child, needed: true },
      { kind: 'uln', value: 'U1', child, needed: true },
      { kind: 'name-and-birth', value: 'N1', child },
    ]);
    expect(await claims.find('uln', 'U1')).toEqual({ child });
    expect(await claims.find('name-and-birth', 'N1')).toEqual({ child: namesake });
  });
  it('call a name the same in every process and after a restart, claim nothing by it, and another in another log', async () => {
    const first = (await open()).claims.pseudonym('staff', 'jo.maple');
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect((await openBeside()).claims.pseudonym('staff', 'jo.maple')).toBe(first);
    await closeAll();
    const again = (await open()).claims;
    expect(again.pseudonym('staff', 'jo.maple')).toBe(first);
    expect(again.pseudonym('staff', 'ann.teasel')).not.toBe(first);
    expect(await again.find('staff', 'jo.maple')).toBeUndefined();
  });
};
