import type { JourneyFact } from '../../src/journey/catalogue.js';
import type { RowsByTable } from '../../src/read-model/rows.js';
import { childSummaries } from '../../projections/child-summaries.js';
import { placements } from '../../projections/placements.js';
import { readyProjections, rowsOf } from '../../projections/rows-of.js';
import { asEvents, said } from '../support/facts.js';
import { rowsAt } from './support/projected.js';
import { testRelease } from './support/release.js';

const [ADA, EVE] = ['child-ada', 'child-eve'];
const at = (knownAt: string) => ({
  known: { knownAt, knownFrom: 'here', knownPrecision: 'instant' } as const,
});
const registered = (surname: string, knownAt: string) =>
  said(
    'ChildRegistered',
    { names: { surname, forename: 'Ida' }, dateOfBirth: '2010-05-04', birthCohort: 2009 },
    at(knownAt),
  );
const placed = (urn: string, startedOn: string, knownAt: string) =>
  said('PlacementStarted', { startedOn, urn }, at(knownAt));
const linked = (withStream: string, knownAt: string) =>
  said('RecordsLinked', { withStream, because: 'decision' }, at(knownAt));
const unlinked = (fromStream: string, knownAt: string) =>
  said('RecordsUnlinked', { fromStream, reason: 'A mistake.' }, at(knownAt));

const withIds = (events: readonly JourneyFact[]): readonly JourneyFact[] =>
  events.map((event) => ({ ...event, id: `${event.stream}/${event.id}` }));

const [JAN, MARCH, MAY, JULY] = [1, 3, 5, 7].map((month) => `2020-0${month}-10T09:00:00.000Z`) as [
  string,
  string,
  string,
  string,
];

const rows = (
  order: (streams: { stream: string; events: readonly JourneyFact[] }[]) => typeof streams = (s) => s,
) =>
  rowsOf(
    order([
      {
        stream: ADA,
        events: withIds(
          asEvents(
            [
              registered('Fable', JAN),
              placed('100001', '2019-09-02', JAN),
              linked(EVE, MARCH),
              unlinked(EVE, JULY),
            ],
            ADA,
          ),
        ),
      },
      {
        stream: EVE,
        events: withIds(
          asEvents(
            [
              registered('Fabel', '2020-01-20T09:00:00.000Z'),
              placed('100002', '2020-02-03', '2020-02-04T09:00:00.000Z'),
              linked(ADA, MARCH),
              unlinked(ADA, JULY),
            ],
            EVE,
          ),
        ),
      },
    ]),
    readyProjections([placements, childSummaries], testRelease),
    [],
  );

const settingsOf = (tables: RowsByTable | undefined, knownAt: string): unknown[] =>
  rowsAt(tables!.placement, '2020-08-01', knownAt).map((row) => row[4]);

describe('linked records', () => {
  it('stand alone before the link is known', () => {
    expect(settingsOf(rows().get(ADA), '2020-02-20T09:00:00.000Z')).toEqual(['100001']);
    expect(settingsOf(rows().get(EVE), '2020-02-20T09:00:00.000Z')).toEqual(['100002']);
  });

  it('fold as one under the child registered first while the link is believed', () => {
    expect(settingsOf(rows().get(ADA), MAY)).toEqual(['100001', '100002']);
    expect(settingsOf(rows().get(EVE), MAY)).toEqual([]);
    expect(rowsAt(rows().get(EVE)!.child_summary, '2020-08-01', MAY)).toEqual([]);
  });

  it('stand alone again once the link is undone', () => {
    expect(settingsOf(rows().get(ADA), JULY)).toEqual(['100001']);
    expect(settingsOf(rows().get(EVE), JULY)).toEqual(['100002']);
  });

  it('give the same rows whichever of them is read first', () => {
    expect(new Map([...rows((streams) => streams.reverse())].sort())).toEqual(new Map([...rows()].sort()));
  });
});
