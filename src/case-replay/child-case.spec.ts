import type { JourneyFact } from '../journey/catalogue.js';
import { release } from '../law/release.js';
import { childCase } from './child-case.js';
import type { ChildCase } from './child-case.js';
import { asEvents, said } from '../../test/support/facts.js';
import { registered } from '../../test/support/child.js';

const BY_RETURN = { knownFrom: 'source', knownPrecision: 'by' } as const;
const RETURNED = '2023-03-03T15:30:00.000Z';

const caseOf = (events: readonly JourneyFact[], known: string, on?: string): ChildCase =>
  childCase(
    {
      person: [{ stream: 'child-1', events: events }],
      ...{ stream: 'child-1', authority: [], now: '2026-11-22T10:00:00.000Z', known, on },
      latestRecorded: '2026-11-22T09:00:00.000Z',
    },
    release,
  );
const ids = (events: readonly JourneyFact[]): readonly string[] => events.map(({ id }) => id);

const request = (id: string, more: object, known?: object) =>
  said(
    'AssessmentRequested',
    { requestId: id, receivedOn: '2022-01-31', ...more },
    {
      id,
      ...(known && { known: known as never }),
    },
  );
const byReturn = { ...BY_RETURN, knownAt: RETURNED };
const byOffice = { knownFrom: 'source', knownPrecision: 'instant', knownAt: '2022-02-02T10:00:00.000Z' };

describe("one child's case", () => {
  it('has no getter and no function of its own: the engine would keep all that the case was made of with them', () => {
    const own = Object.values(
      Object.getOwnPropertyDescriptors(caseOf(asEvents([registered]), '2022-03-01T00:00:00.000Z')),
    );
    expect(own.filter(({ get, value }) => get !== undefined || typeof value === 'function')).toEqual([]);
  });
  it('tells what had happened by the day and was known by the moment, in the order of the life', () => {
    const late = said('SenSupportStarted', { startedOn: '2019-01-07', level: 'targeted' }, { id: 'support' });
    const events = asEvents([registered, request('request', {}, byOffice), late]);
    expect(ids(caseOf(events, '2022-03-01T00:00:00.000Z').journey)).toEqual([
      'support',
      'event-0',
      'request',
    ]);
    expect(ids(caseOf(events, '2022-01-31T23:00:00.000Z').journey)).toEqual(['support', 'event-0']);
    expect(ids(caseOf(events, '2022-03-01T00:00:00.000Z', '2022-01-30').journey)).not.toContain('request');
  });
  it('tells what only a newer release knows after the rest of its day', () => {
    const newer = { ...request('newer', {}, byOffice), type: 'SaidByANewerRelease' as never };
    const events = asEvents([registered, newer, request('request', {}, byOffice)]);
    expect(ids(caseOf(events, '2022-03-01T00:00:00.000Z').journey)).toEqual(['event-0', 'request', 'newer']);
  });
  it('lists apart what a later return says had happened by then', () => {
    const { journey, perhapsKnown } = caseOf(
      asEvents([registered, request('returned', {}, byReturn)]),
      '2022-06-01T00:00:00.000Z',
    );
    expect([ids(journey), ids(perhapsKnown)]).toEqual([['event-0'], ['returned']]);
  });
  it('leaves out of that list what had not happened at the moment, or on the day', () => {
    const events = asEvents([registered, request('returned', {}, byReturn)]);
    expect(caseOf(events, '2022-01-15T00:00:00.000Z', '2022-12-31').perhapsKnown).toEqual([]);
    expect(caseOf(events, '2022-06-01T00:00:00.000Z', '2022-01-30').perhapsKnown).toEqual([]);
  });
  it('leaves out of that list what somebody else had made known', () => {
    const events = asEvents([
      registered,
      request('known', { requestedBy: 'school' }, byOffice),
      request('returned', { inYouthAccommodation: false }, byReturn),
    ]);
    const { journey, perhapsKnown } = caseOf(events, '2022-06-01T00:00:00.000Z');
    expect([ids(journey), ids(perhapsKnown)]).toEqual([['event-0', 'known'], []]);
  });
  it('keeps on that list what contradicts the record of the time', () => {
    const events = asEvents([
      registered,
      request('known', { requestedBy: 'school' }, byOffice),
      request('returned', { requestedBy: 'other' }, byReturn),
    ]);
    expect(ids(caseOf(events, '2022-06-01T00:00:00.000Z').perhapsKnown)).toEqual(['returned']);
  });
  it('leaves out a state that was seen to last already', () => {
    const need = (id: string, identifiedOn: string, known: object) =>
      said('NeedIdentified', { need: 'ASD', identifiedOn }, { id, known: known as never });
    const events = asEvents([
      registered,
      need('seen', '2021-09-06', { ...byOffice, knownAt: '2021-10-01T10:00:00.000Z' }),
      need('returned', '2022-01-20', byReturn),
    ]);
    expect(caseOf(events, '2022-06-01T00:00:00.000Z').perhapsKnown).toEqual([]);
  });
  it('tells an event from when a later load shows that the records held it', () => {
    const restated = said('SourceReported', {
      ...{ source: 'office', edition: '1', digest: 'd', covers: [] },
      restates: [{ event: 'returned', ...byOffice, occurredOn: '2022-01-31', occurredBy: false } as never],
    });
    const events = asEvents([registered, request('returned', {}, byReturn), restated]);
    const { journey, perhapsKnown } = caseOf(events, '2022-06-01T00:00:00.000Z');
    expect(journey.find(({ id }) => id === 'returned')).toMatchObject(byOffice);
    expect(perhapsKnown).toEqual([]);
  });
  it('keeps every event in the audit trail as it was recorded', () => {
    const events = asEvents([registered, request('returned', {}, byReturn)]);
    expect(caseOf(events, '2020-06-01T00:00:00.000Z').auditTrail).toEqual(events);
  });
});
