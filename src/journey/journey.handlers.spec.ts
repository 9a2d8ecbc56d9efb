import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import { Refused } from '../domain/refused.js';
import type { Claim, Claimed } from '../event-store/keys/identity-claims.js';
import { CommandIdReused } from '../event-store/command.js';
import { CHILD, TODAY } from '../../test/support/child.js';
import { memoryLog } from '../../test/support/memory-log.js';
import { RecordViews } from './identification/record-views.js';
import { RegisterChild } from './identification/register-child.js';
import { createJourneyDesk } from './journey-desk.handlers.js';
import type { Recorded } from './journey-desk.handlers.js';
import { commandHandlers, inContext, JOURNEY_DESK } from './journey.handlers.js';
import { RecordReportedFacts } from './record/record-reported-facts.js';
import type { Load, ReportedFact } from './record/reported-load.js';

const OTHER = '0b6d7f1e-7a5b-4f0e-8f0b-2f3c8f4c1d22';
const PERSON = { names: { surname: 'Fable', forename: 'Ida' }, dateOfBirth: '2010-05-04' };
const register = (childId = CHILD): RegisterChild => new RegisterChild(childId, PERSON, TODAY);
const views = (text = 'Mine.'): RecordViews =>
  new RecordViews(CHILD, { whose: 'child', views: text, recordedOn: '2026-03-02' }, TODAY);
const by = (commandId: string) => ({ commandId, source: 'graphql', recordedBy: 'staff-1' });

/** Claims in memory, as the key database keeps them. */
const claims = () => {
  const held = new Map<string, Claimed>();
  const claim = (wanted: readonly Claim[]): readonly Claimed[] =>
    wanted.map(({ kind, value, child }) => {
      const key = `${kind} ${value}`;
      if (!held.has(key)) held.set(key, { child });
      return held.get(key)!;
    });
  const find = (kind: string, value: string): Claimed | undefined => held.get(`${kind} ${value}`);
  return { claim, find, held };
};
const open = () => {
  const log = memoryLog();
  const claimed = claims();
  return { ...log, ...claimed, desk: createJourneyDesk({ ...log, claims: claimed }) };
};
const load: Load = {
  ...{ importId: 'i1', source: 'sen2', edition: '2026', digest: 'd1', covers: [] },
  known: { knownAt: '2026-02-01T12:00:00.000Z', knownFrom: 'source', knownPrecision: 'by' },
};
const referral: ReportedFact = {
  ...{ type: 'AdultSocialCareReferred', occurredOn: '2026-01-05', known: load.known, row: 1 },
  data: { referredOn: '2026-01-05' },
};

describe('the desk for commands about children', () => {
  it('answers with the child and where its record stands', async () => {
    const { desk } = open();
    await desk.say(register(), by('a'));
    expect(await desk.say(views(), by('b'))).toMatchObject({ childId: CHILD, revision: 1, repeated: false });
  });

  it('makes one child of a registration said twice, whatever ids the two were given', async () => {
    const { desk, read } = open();
    const first = await desk.say(register(), by('a'));
    expect(await desk.say(register(OTHER), by('a'))).toEqual({ ...first, repeated: true });
    expect(await read(`child-${OTHER}`)).toEqual([]);
  });

  it('completes a registration that was claimed and then cut short, under the same id', async () => {
    const { desk, claim } = open();
    claim([{ kind: 'command', value: 'a', child: `child-${OTHER}` }]);
    expect(await desk.say(register(), by('a'))).toMatchObject({ childId: OTHER, repeated: false });
  });

  it('begins no second record for a command whose record was erased', async () => {
    const { desk, held } = open();
    held.set('command a', { erased: true });
    await expect(async () => desk.say(register(), by('a'))).rejects.toThrow(Refused);
  });

  it('registers no second child under one UPN, and says so', async () => {
    const { desk, read } = open();
    const withUpn = (childId: string) =>
      new RegisterChild(childId, { ...PERSON, upn: 'C999200016002' }, TODAY);
    await desk.say(withUpn(CHILD), by('a'));
    const again = (commandId: string) => async () => desk.say(withUpn(OTHER), by(commandId));
    await expect(again('b')).rejects.toMatchObject({ reason: 'identifier-held', field: 'upn' });
    await expect(again('b')).rejects.toThrow('A child with this UPN is on record already.');
    expect(await read(`child-${OTHER}`)).toEqual([]);
    expect(await desk.say(withUpn(CHILD), by('a'))).toMatchObject({ childId: CHILD, repeated: true });
  });

  it('claims what imports find a child by, before anything is recorded', async () => {
    const { desk, held } = open();
    const numbers = { upn: 'C999200016002', uln: '9276308686', nhsNumber: '9449305552' };
    await desk.say(new RegisterChild(CHILD, { ...PERSON, ...numbers }, TODAY), by('a'));
    expect([...held.keys()].map((key) => key.split(' ')[0])).toEqual([
      ...['command', 'upn', 'uln', 'nhs-number', 'named', 'born', 'has-birth', 'name-and-birth'],
    ]);
    for (const claimed of held.values()) expect(claimed).toEqual({ child: `child-${CHILD}` });
  });

  it('leaves the numbers of a refused registration free', async () => {
    const { desk, held } = open();
    const ahead = new RegisterChild(
      CHILD,
      { ...PERSON, upn: 'C999200016002', dateOfBirth: '2050-01-01' },
      TODAY,
    );
    await expect(async () => desk.say(ahead, by('a'))).rejects.toMatchObject({ reason: 'birth-in-future' });
    expect([...held.keys()].filter((key) => key.startsWith('upn'))).toEqual([]);
  });

  it('takes one command id for two commands as a mistake', async () => {
    const { desk } = open();
    await desk.say(register(), by('a'));
    await desk.say(views(), by('b'));
    await expect(desk.say(views('Other.'), by('b'))).rejects.toThrow(CommandIdReused);
  });

  it('does not mind on which day a command is said again', async () => {
    const { desk } = open();
    await desk.say(register(), by('a'));
    await desk.say(views(), by('b'));
    const tomorrow = new RecordViews(CHILD, views().said, '2026-11-03');
    expect(await desk.say(tomorrow, by('b'))).toMatchObject({ repeated: true });
  });

  it('refuses a command about a child that nobody registered', async () => {
    const { desk } = open();
    await expect(desk.say(views(), by('a'))).rejects.toMatchObject({ reason: 'unknown-child' });
  });
});

describe('the desk for loads', () => {
  it('begins the record of a child of whom a load speaks first', async () => {
    const { desk, read } = open();
    await desk.report(new RecordReportedFacts(CHILD, load, [referral]));
    const events = await read(`child-${CHILD}`);
    expect(events.map(({ type }) => type)).toEqual(['AdultSocialCareReferred', 'SourceReported']);
    expect(events[0]).toMatchObject({ ...load.known, metadata: { source: 'import:i1', sourceRow: '1' } });
  });

  it('adds nothing when the same load is said again', async () => {
    const { desk, read } = open();
    const first = await desk.report(new RecordReportedFacts(CHILD, load, [referral]));
    expect(await desk.report(new RecordReportedFacts(CHILD, load, [referral]))).toEqual({
      ...first,
      repeated: true,
    });
    expect(await read(`child-${CHILD}`)).toHaveLength(2);
  });

  it('refuses the same load as known at another time', async () => {
    const { desk } = open();
    await desk.report(new RecordReportedFacts(CHILD, load, [referral]));
    const other = { ...load, known: { ...load.known, knownAt: '2026-03-01T12:00:00.000Z' } };
    await expect(desk.report(new RecordReportedFacts(CHILD, other, [referral]))).rejects.toThrow(
      CommandIdReused,
    );
  });
});

describe('the command bus', () => {
  it('has a handler for every command, which carries it out at the desk', async () => {
    const { desk } = open();
    const providers = [...commandHandlers, { provide: JOURNEY_DESK, useValue: desk }];
    const app = await Test.createTestingModule({ imports: [CqrsModule.forRoot()], providers }).compile();
    await app.init();
    const bus = app.get(CommandBus);
    await bus.execute<RegisterChild, Recorded>(inContext(register(), by('a')));
    expect(await bus.execute<RecordViews, Recorded>(inContext(views(), by('b')))).toMatchObject({
      revision: 1,
    });
    await app.close();
  });
});
