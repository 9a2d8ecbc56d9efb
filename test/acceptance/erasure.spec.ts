import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../src/command-line/run.js';
import { serveForTest } from '../graphql/served.js';
import type { Served } from '../graphql/served.js';

const BY = 'staff-018dfe35-ea00-7000-8000-000000000001';
/** Nothing of these may be found anywhere once the child is erased. */
const PLANTED = [
  'Quillfeather',
  'Ottoline',
  'quillfeather',
  'C999200016002',
  'Reads a bus timetable backwards',
];

let served: Served;
let keys = 0;
const say = async (name: string, more: object, idempotencyKey = `key-${++keys}`) => {
  const field = name[0]!.toLowerCase() + name.slice(1);
  const mutation = `mutation ($input: ${name}Input!) { ${field}(input: $input) {
    __typename ... on ${name}Success { childId position repeated eventIds } ... on Problem { code message path } } }`;
  return (await served.ask(mutation, { input: { idempotencyKey, ...more } })).data[field];
};
const planted = async (more: object = {}): Promise<string> => {
  const names = { surname: 'Quillfeather', forename: 'Ottoline' };
  const { childId } = await say('RegisterChild', { names, dateOfBirth: '2012-05-06', ...more });
  const views = 'Reads a bus timetable backwards, and says that her name is Ottoline Quillfeather.';
  await say('RecordViews', { childId, whose: 'CHILD', views, recordedOn: '2026-02-02' });
  await say('StartSenSupport', { childId, startedOn: '2024-09-02', level: 'TARGETED' });
  return childId;
};
const erase = (childId: string, more: object = {}, key?: string) =>
  say('EraseSubject', { childId, because: 'ASKED_FOR', authority: '999', by: BY, ...more }, key);

const filesIn = (dir: string): readonly string[] =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((name) => join(dir, name))
    .filter((path) => statSync(path).isFile());
/** Files of the data folder in which anything planted is found. */
const found = (): readonly string[] =>
  filesIn(served.dir).filter((path) => {
    const bytes = readFileSync(path);
    return PLANTED.some((text) => bytes.includes(text));
  });
const verify = async () => {
  let out = '';
  const io = {
    ...{
      out: (text: string) => (out += text),
      err: (text: string) => (out += text),
      terminal: false,
      columns: 120,
    },
    env: { THROUGHLINE_DATA: served.dir, THROUGHLINE_DEMO: '0' },
    ...{ clock: { now: () => '2026-03-09T10:00:00.000Z' }, signal: new AbortController().signal },
  };
  return { status: await run(['verify'], io), out };
};
/** Lists kept beside those in use, and lists made for a position in the past. */
const keepCopies = async (): Promise<void> => {
  const { platform } = served;
  await platform.rebuild(() => undefined);
  const position = await platform.log.store.head();
  await say('RegisterChild', { names: { surname: 'Oak', forename: 'Ann' }, dateOfBirth: '2012-05-06' });
  await platform.readAt(position, () => undefined);
};

beforeAll(async () => {
  served = await serveForTest('2026-03-02T10:00:00.000Z');
}, 30_000);
afterAll(() => served.close());

describe('the erasure of a child’s record', () => {
  it('is refused under a legal hold, with the hold, and before its retention is over, with the day', async () => {
    const childId = await planted();
    await say('PlaceLegalHold', { childId, hold: 'appeal-7', reason: 'An appeal.' });
    expect(await erase(childId)).toMatchObject({
      ...{ __typename: 'RuleProblem', code: 'legal-hold', path: ['input', 'childId'] },
      message: 'A legal hold stands on this record: appeal-7. Nothing is erased until it is lifted.',
    });
    await say('LiftLegalHold', { childId, hold: 'appeal-7', reason: 'Decided.' });
    await say('ScheduleRetention', { childId, destroyOn: '2047-05-06', schedule: 'send-35' });
    expect(await erase(childId)).toMatchObject({
      code: 'retention-not-over',
      message: 'This record is kept until 6 May 2047 (send-35). Erase it then, or schedule another day.',
    });
    served.setNow('2026-03-03T10:00:00.000Z');
    await say('ScheduleRetention', { childId, destroyOn: '2026-03-01', schedule: 'send-35' });
    expect(await erase(childId, { because: 'RETENTION_ENDED' })).toMatchObject({
      __typename: 'EraseSubjectSuccess',
    });
  });

  it('is refused to whoever gives a name for an id, and for a retention that nobody scheduled', async () => {
    const childId = await planted();
    expect(await erase(childId, { by: 'jo.maple' })).toMatchObject({ code: 'not-a-staff-id' });
    expect(await erase(childId, { because: 'RETENTION_ENDED' })).toMatchObject({
      code: 'no-retention-scheduled',
    });
    await erase(childId);
  });

  it('leaves nothing of the child in any file, and says so', async () => {
    const childId = await planted({ upn: 'C999200016002' });
    await keepCopies();
    // What was looked for is no part of what is remembered of the answer.
    for (const by of ['name: "Quillfeather"', 'upn: "C999200016002"'])
      await served.ask(`{ children(first: 5, ${by}) { totalCount edges { node { id name } } } }`);
    await served.platform.answers.flush();
    expect(found().length).toBeGreaterThan(2);
    expect(await erase(childId)).toMatchObject({
      __typename: 'EraseSubjectSuccess',
      childId,
      repeated: false,
    });
    for (let tries = 0; found().length > 0 && tries < 100; tries++)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(found()).toEqual([]);
    expect(await verify()).toEqual({
      status: 0,
      out: expect.stringContaining(
        '3 records were erased, and no key, identity claim or row of them is left',
      ),
    });
    const { data } = await served.ask('query ($id: ID!) { node(id: $id) { __typename } }', { id: childId });
    expect(data.node).toEqual({ __typename: 'ErasedRecord' });
    const { claims } = served.platform.log.keys;
    expect(claims.find('upn', 'C999200016002')).toEqual({ erased: true });
  });

  it('happens once when it is said twice, and is not said otherwise', async () => {
    const childId = await planted();
    const first = await erase(childId, {}, 'once');
    expect(await erase(childId, {}, 'once')).toEqual({ ...first, repeated: true });
    expect(await erase(childId, { because: 'ORDERED' })).toMatchObject({ code: 'record-erased' });
    expect(await say('StartSenSupport', { childId, startedOn: '2025-09-01' })).toMatchObject({
      code: 'record-erased',
    });
  });

  it('takes with it the records linked with it, and none that was unlinked', async () => {
    const [one, other, parted] = [await planted(), await planted(), await planted()];
    await say('LinkRecords', { childId: one, withChild: other });
    await say('LinkRecords', { childId: other, withChild: parted });
    await say('UnlinkRecords', { childId: other, fromChild: parted, reason: 'Twins.' });
    await say('PlaceLegalHold', { childId: other, hold: 'appeal-8', reason: 'An appeal.' });
    expect(await erase(one)).toMatchObject({ code: 'legal-hold' });
    await say('LiftLegalHold', { childId: other, hold: 'appeal-8', reason: 'Decided.' });
    await erase(one);
    const node = async (id: string) =>
      (await served.ask('query ($id: ID!) { node(id: $id) { __typename ... on Child { name } } }', { id }))
        .data.node;
    expect([await node(one), await node(other)]).toEqual([
      { __typename: 'ErasedRecord' },
      { __typename: 'ErasedRecord' },
    ]);
    expect(await node(parted)).toEqual({ __typename: 'Child', name: 'Ottoline Quillfeather' });
    const compared = await served.platform.compareLists(() => undefined);
    expect(compared.tables.filter(({ missing, extra }) => missing + extra > 0)).toEqual([]);
    await erase(parted);
  });
});
