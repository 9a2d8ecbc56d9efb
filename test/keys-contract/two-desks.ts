import { randomUUID } from 'node:crypto';
import { Refused } from '../../src/domain/refused.js';
import { createCodec } from '../../src/event-store/codec/codec.js';
import type { Fault } from '../../src/event-store/codec/codec.js';
import { createCommandHandler } from '../../src/event-store/command-handler.js';
import type { KeyStore } from '../../src/event-store/keys/key-store.js';
import { openPostgresKeys } from '../../src/event-store/keys/postgres/open.js';
import { createMemoryStore } from '../../src/event-store/memory-store.js';
import type { EventStore } from '../../src/event-store/port.js';
import type { RecordIdentity } from '../../src/imports/matching/identity.js';
import { matchBatch } from '../../src/imports/matching/match-batch.js';
import type { Match } from '../../src/imports/matching/match.js';
import { catalogue } from '../../src/journey/catalogue.js';
import type { Saying } from '../../src/journey/command.js';
import { RecordViews } from '../../src/journey/identification/record-views.js';
import { RegisterChild } from '../../src/journey/identification/register-child.js';
import { createJourneyDesk } from '../../src/journey/journey-desk.handlers.js';
import type { JourneyDesk } from '../../src/journey/journey-desk.handlers.js';
import { EraseSubject } from '../../src/journey/record/erase-subject.js';
import { LinkRecords } from '../../src/journey/record/link-records.js';
import { TODAY } from '../support/child.js';
import { clockAt } from '../support/clock.js';
import { versionOf } from '../support/memory-log.js';
import { newKek } from './fixture.js';

/** Everything of one process that takes commands, but its lists. */
interface Process {
  readonly keys: KeyStore;
  readonly desk: JourneyDesk;
  /** Sealed values that it could not open. */
  readonly faults: Fault[];
  say(command: Saying, commandId?: string): ReturnType<JourneyDesk['say']>;
}

const UPN = 'C999200016002';
const definitions = new Map(catalogue.map((definition) => [definition.type, definition]));
let store: EventStore;
let processes: readonly Process[];

const startProcess = async (url: string, kek: string): Promise<Process> => {
  const { logId } = store;
  const faults: Fault[] = [];
  const keys = await openPostgresKeys({
    ...{ url, setting: 'KEY_DATABASE_URL', mode: 'write', logId, kek, mayCreate: true },
  });
  const onFault = (fault: Fault): void => void faults.push(fault);
  const codec = createCodec({ logId, definitions, secretOf: keys.secretOf, onFault });
  const clock = clockAt('2026-11-02T09:00:00.000Z');
  const handler = createCommandHandler({ store, codec, keys, clock, versionOf, lastRecordedAt: undefined });
  const desk = createJourneyDesk({ handler, claims: keys.claims, keys, store, codec });
  return {
    ...{ keys, desk, faults },
    say: (command, commandId = randomUUID()) =>
      desk.say(command, { commandId, source: 'graphql', recordedBy: 'staff-1' }),
  };
};
const born = { names: { surname: 'Fable', forename: 'Ada' }, dateOfBirth: '2010-05-04' } as const;
const registration = () => new RegisterChild(randomUUID(), { ...born, upn: UPN }, TODAY);
const children = async (): Promise<string[]> => [
  ...new Set((await store.readAll({ prefix: 'child-', limit: 1_000 })).map(({ stream }) => stream)),
];

/** Two processes that take commands of one log. @param newDatabase gives the address of an empty database */
export const twoDesks = (newDatabase: () => Promise<string>): void => {
  beforeEach(async () => {
    store = createMemoryStore();
    const [url, kek] = [await newDatabase(), newKek()];
    processes = await Promise.all([startProcess(url, kek), startProcess(url, kek)]);
  });
  afterEach(async () => {
    for (const { keys } of processes) await keys.close();
  });

  it('register one child of a UPN, and refuse the other', async () => {
    const both = await Promise.allSettled(processes.map(({ say }) => say(registration())));
    const refused = both.flatMap((one) => (one.status === 'rejected' ? [one.reason as Refused] : []));
    expect(refused).toMatchObject([{ reason: 'identifier-held', field: 'upn' }]);
    expect(await children()).toHaveLength(1);
  });
  it('make one child of a registration said to both, and answer alike', async () => {
    const [one, other] = await Promise.all(processes.map(({ say }) => say(registration(), 'said once')));
    expect(one!.childId).toBe(other!.childId);
    expect(one!.eventIds).toEqual(other!.eventIds);
    expect(await children()).toEqual([`child-${one!.childId}`]);
  });
  it('open at once what the other sealed', async () => {
    const [one, other] = processes as [Process, Process];
    const { childId } = await one.say(registration());
    const { childId: twin } = await one.say(new RegisterChild(randomUUID(), born, TODAY));
    const said = { whose: 'child', views: 'To be asked.', recordedOn: '2026-03-02' } as const;
    await other.say(new RecordViews(childId, said, TODAY));
    await other.say(new LinkRecords(twin, { withChild: childId }, TODAY));
    expect(other.faults).toEqual([]);
  });
  it('record nothing more of a child that the other erased, and bring nobody back', async () => {
    const [one, other] = processes as [Process, Process];
    const { childId } = await one.say(registration());
    const views = { whose: 'child', views: 'To be asked.', recordedOn: '2026-03-02' } as const;
    await other.say(new RecordViews(childId, views, TODAY));
    const by = 'staff-018dfe35-ea00-7000-8000-000000000001';
    const asked = { because: 'asked-for', authority: '999', by } as const;
    await one.say(new EraseSubject(childId, asked, TODAY));
    await expect(other.say(new RecordViews(childId, views, TODAY))).rejects.toBeInstanceOf(Refused);
    await expect(other.say(registration())).rejects.toMatchObject({ reason: 'record-erased' });
    expect(await one.keys.remains([`child-${childId}`])).toEqual([]);
  });
  it('find one child for each person, when both load the same return', async () => {
    const persons: RecordIdentity[] = Array.from({ length: 60 }, (_, i) => ({
      ...{ names: { surname: `Fable${i}`, forename: 'Ada' }, dateOfBirth: '2010-05-04', received: [] },
      upn: `C9992000${i}`,
    }));
    const loads = await Promise.all(
      processes.map(({ keys }, nth) =>
        matchBatch(nth === 0 ? persons : persons.toReversed(), keys.claims, () => `child-${randomUUID()}`),
      ),
    );
    const [first, second] = loads.map((all) => all.map((match) => (match as Match).stream));
    expect(second!.toReversed()).toEqual(first);
    expect(new Set(first).size).toBe(60);
    expect(loads.flat().filter((match) => (match as Match).isNew)).toHaveLength(60);
  });
};
