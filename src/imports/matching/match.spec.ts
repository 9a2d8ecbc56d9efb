import type { Claim, Claimed } from '../../event-store/keys/identity-claims.js';
import type { RecordIdentity } from './identity.js';
import { isErased, matchRecord } from './match.js';
import type { Match } from './match.js';
import { matchBatch } from './match-batch.js';

/** Claims that live with the test. */
const register = () => {
  const held = new Map<string, Claimed>();
  const keyOf = (kind: string, value: string): string => `${kind} ${value}`;
  const find = (kind: string, value: string): Claimed | undefined => held.get(keyOf(kind, value));
  let count = 0;
  const newStream = (): string => `child-${(count += 1)}`;
  const claim = (claims: readonly Claim[]): readonly Claimed[] =>
    claims.map(({ kind, value, child }) => {
      const before = find(kind, value);
      if (!before) held.set(keyOf(kind, value), { child });
      return before ?? { child };
    });
  return {
    claims: { find, claim },
    newStream,
    erase: (): void => held.forEach((_child, key) => void held.set(key, { erased: true })),
    take: (identity: RecordIdentity): Match => {
      const match = matchRecord(identity, find, newStream);
      if (isErased(match)) throw new Error('erased');
      claim(match.claims);
      return match;
    },
  };
};

const pip: RecordIdentity = {
  ...{ names: { surname: 'Tangledene', forename: 'Pip' }, dateOfBirth: '2020-12-05' },
  received: ['2023-03-04'],
};
const withUpn = { ...pip, upn: 'C999200016002' };
const other = {
  ...{ names: { surname: 'Bramblelea', forename: 'Rill' }, dateOfBirth: '2019-01-01' },
  received: [],
};

describe('a record', () => {
  it('finds its child by the source’s own id, by UPN, ULN or NHS number', () => {
    for (const key of [
      { sourceId: { source: 'a', id: '1' } },
      { upn: 'U' },
      { uln: 'L' },
      { nhsNumber: 'N' },
    ]) {
      const people = register();
      const first = people.take({ ...pip, ...key });
      expect(people.take({ ...key, dateOfBirth: pip.dateOfBirth!, received: [] }).stream).toBe(first.stream);
    }
  });

  it('of an under-five without a UPN finds the same child when one comes', () => {
    const people = register();
    const before = people.take(pip);
    expect(people.take(withUpn)).toMatchObject({ stream: before.stream, isNew: false });
    expect(people.take({ ...withUpn, received: [] }).stream).toBe(before.stream);
  });

  it('matches in spite of another date of birth where the name agrees', () => {
    const people = register();
    const before = people.take(withUpn);
    expect(people.take({ ...withUpn, dateOfBirth: '2020-05-12' })).toMatchObject({
      stream: before.stream,
      disputed: [],
    });
  });

  it('matches in spite of another date of birth where a second identifier agrees', () => {
    const people = register();
    const before = people.take({ ...withUpn, uln: 'L' });
    const married = { ...other, upn: withUpn.upn, uln: 'L' };
    expect(people.take(married).stream).toBe(before.stream);
  });

  it('goes without an identifier whose holder has another birth and name', () => {
    const people = register();
    const holder = people.take(withUpn);
    const match = people.take({ ...other, upn: withUpn.upn, received: ['2024-01-01'] });
    expect(match).toMatchObject({
      isNew: true,
      disputed: [{ identifier: { kind: 'upn' }, holder: holder.stream }],
    });
    const again = people.take({ ...other, upn: withUpn.upn, received: ['2024-01-01'] });
    expect(again.stream).toBe(match.stream);
    expect(people.take(withUpn).stream).toBe(holder.stream);
  });

  it('links two children whom its identifiers meet, born on the same day', () => {
    const people = register();
    const first = people.take({ ...withUpn, received: [] });
    const second = people.take({ ...other, dateOfBirth: pip.dateOfBirth!, uln: 'L' });
    const match = people.take({ ...withUpn, uln: 'L', received: [] });
    expect(match).toMatchObject({ stream: first.stream, links: [second.stream] });
  });

  it('only proposes on name and date of birth', () => {
    const people = register();
    const first = people.take(withUpn);
    const match = people.take({ ...pip, received: ['2024-06-01'] });
    expect(match).toMatchObject({ isNew: true, proposed: first.stream, links: [] });
  });

  it('of a person who was erased matches nobody', () => {
    const people = register();
    people.take(withUpn);
    people.erase();
    expect(isErased(matchRecord(pip, people.claims.find, people.newStream))).toBe(true);
  });

  it('sees what another of the same batch claims', async () => {
    const people = register();
    const batch = await matchBatch([withUpn, { ...withUpn }], people.claims, people.newStream);
    const [first, second] = batch as Match[];
    expect(second).toMatchObject({ stream: first!.stream, isNew: false });
  });

  it('is matched alike where claims are looked up elsewhere, and answer later', async () => {
    const [atHand, elsewhere] = [register(), register()];
    const later = {
      find: (kind: string, value: string) => Promise.resolve(elsewhere.claims.find(kind, value)),
      claim: (claims: readonly Claim[]) => Promise.resolve(elsewhere.claims.claim(claims)),
    };
    // The names of children, in the order in which they are met.
    const named = (matches: unknown): string => {
      const met: string[] = [];
      return JSON.stringify(matches).replaceAll(/child-\d+/g, (name) => {
        if (!met.includes(name)) met.push(name);
        return `child ${met.indexOf(name)}`;
      });
    };
    const batches = [
      [pip, other],
      [withUpn, { ...other, upn: withUpn.upn }, { ...withUpn, nhsNumber: 'N' }],
    ];
    for (const batch of batches)
      expect(named(await matchBatch(batch, later, elsewhere.newStream))).toBe(
        named(await matchBatch(batch, atHand.claims, atHand.newStream)),
      );
  });

  it('is matched again, all with it, where another process claimed first', async () => {
    const people = register();
    const first = [{ kind: 'upn', value: withUpn.upn, child: 'child-first' }];
    const claims = {
      find: people.claims.find,
      claim: (wanted: readonly Claim[]) => {
        const raced = people.claims.claim(first.splice(0));
        return raced.length === 0
          ? people.claims.claim(wanted)
          : wanted.map(({ kind, child }) => (kind === 'upn' ? raced[0]! : { child }));
      },
    };
    const [match] = (await matchBatch([withUpn], claims, people.newStream)) as Match[];
    expect(match).toMatchObject({ stream: 'child-first', isNew: false });
    expect(
      people.claims.find(
        'person-request',
        match!.claims.find(({ kind }) => kind === 'person-request')!.value,
      ),
    ).toEqual({ child: 'child-first' });
  });
});
