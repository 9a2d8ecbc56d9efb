import type { NewFact } from '../../src/domain/envelope.js';
import { said } from '../support/facts.js';
import { serveForTest } from './served.js';
import type { Served } from './served.js';

const FIRST_DAY = '2026-03-02T10:00:00.000Z';
const [EARLIER, LATER, ERASED] = [1, 2, 3].map((n) => `00000000-0000-4000-8000-00000000000${n}`) as [
  string,
  string,
  string,
];

let served: Served;
const streamOf = (child: string): string => `child-${child}`;
const registered = (surname: string, upn: string): NewFact =>
  said('ChildRegistered', {
    names: { surname, forename: 'Ann' },
    ...{ dateOfBirth: '2012-05-06', birthCohort: 2011, upn },
  });

/** Has a child's stream hold facts that no command of today makes. */
const record = async (child: string, ...facts: readonly NewFact[]): Promise<void> => {
  const decider = { fold: () => 0, extend: () => 0, decide: () => facts };
  const context = { commandId: `${child} ${facts[0]!.type}`, source: 'page' };
  const { handler } = served.platform;
  await handler.execute({ stream: streamOf(child), command: {}, decider, context, said: () => '' });
};

const NODE = `query ($id: ID!) { node(id: $id) { __typename id ... on Child { name upn } ... on MergedPerson { mergedInto } } }`;
const CHILD = `query ($id: ID!, $known: DateTime) { child(id: $id, asKnownAt: $known) {
  id name dateOfBirth upn unreadable senStatus journey(first: 9) { edges { node { type data } } } } }`;
const node = async (id: string) => (await served.ask(NODE, { id })).data.node;
const child = async (id: string, known?: string) => (await served.ask(CHILD, { id, known })).data.child;

beforeAll(async () => {
  served = await serveForTest(FIRST_DAY);
  await record(EARLIER, registered('Oak', 'A999000100001'));
  served.setNow('2026-03-03T10:00:00.000Z');
  await record(LATER, registered('Oke', 'A999000100002'));
  await record(ERASED, registered('Elm', 'A999000100003'));
  served.setNow('2026-03-04T10:00:00.000Z');
  const link = (withStream: string): NewFact =>
    said('RecordsLinked', { withStream, because: 'decision' }, { occurredOn: '2026-03-04' });
  await record(EARLIER, link(streamOf(LATER)));
  await record(LATER, link(streamOf(EARLIER)));
  const erasure = { because: 'ordered', authority: '999', by: 'staff-1' } as const;
  await record(ERASED, said('SubjectErased', erasure, { occurredOn: '2026-03-04' }));
  await served.platform.log.keys.erase(streamOf(ERASED));
  const head = await served.platform.log.store.head();
  await served.platform.readModel.waitFor(head, 5_000);
});
afterAll(() => served.close());

const STATED = `query ($id: ID!, $fields: [StatedField!]) { child(id: $id) { stated(fields: $fields) {
  field value unreadable holds effectiveFrom recordedAt source role eventId } } }`;
const stated = async (id: string, fields: readonly string[]) =>
  (await served.ask(STATED, { id, fields })).data.child.stated;

describe('what records state of a child', () => {
  it('names each value with who says so, since when, and whether it holds', async () => {
    expect(await stated(LATER, ['UPN', 'DATE_OF_BIRTH'])).toEqual([
      expect.objectContaining({ field: 'DATE_OF_BIRTH', value: '2012-05-06', holds: true }),
      {
        ...{ field: 'UPN', value: 'A999000100001', unreadable: null, source: 'page', role: null },
        ...{ effectiveFrom: '2020-01-01', recordedAt: FIRST_DAY, eventId: expect.any(String), holds: false },
      },
      expect.objectContaining({ field: 'DATE_OF_BIRTH', value: '2012-05-06', holds: true }),
      expect.objectContaining({ field: 'UPN', value: 'A999000100002', holds: true }),
    ]);
  });
  it('says that a value was erased', async () => {
    const [{ eventId: _, ...name }] = await stated(ERASED, ['NAME']);
    expect(name).toMatchObject({ field: 'NAME', value: null, unreadable: 'ERASED', holds: false });
  });
});

describe('a record that was joined with another', () => {
  it('is a merged person that names the id under which the person is found', async () => {
    expect(await node(LATER)).toEqual({ __typename: 'MergedPerson', id: LATER, mergedInto: EARLIER });
    expect(await node(EARLIER)).toMatchObject({ __typename: 'Child', id: EARLIER });
  });
  it('is answered as the one person by either id', async () => {
    expect(await child(LATER)).toEqual(await child(EARLIER));
    expect((await child(LATER)).id).toBe(EARLIER);
  });
  it('is a record of its own as known before', async () => {
    const then = await child(LATER, '2026-03-03T12:00:00Z');
    expect(then).toMatchObject({ id: LATER, name: 'Ann Oke', upn: 'A999000100002' });
  });
});

describe('a record that was erased', () => {
  it('is an erased record under its id', async () => {
    expect(await node(ERASED)).toEqual({ __typename: 'ErasedRecord', id: ERASED });
  });
  it('says why it holds nothing that could be read, whenever it is asked for', async () => {
    for (const known of [undefined, '2026-03-03T12:00:00Z']) {
      const { journey, ...about } = await child(ERASED, known);
      expect(about).toEqual({
        ...{ id: ERASED, unreadable: 'ERASED', senStatus: null },
        ...{ name: null, dateOfBirth: null, upn: null },
      });
      const { data } = journey.edges[0].node;
      expect(data).toMatchObject({ names: { unreadable: 'erased' }, upn: { unreadable: 'erased' } });
      expect(JSON.stringify(journey)).not.toContain('Elm');
    }
  });
  it('is found by no search', async () => {
    const { data } = await served.ask('{ children(first: 5, name: "elm") { totalCount } }');
    expect(data.children.totalCount).toBe(0);
  });
});
