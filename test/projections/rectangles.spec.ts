import fc from 'fast-check';
import { beliefOf } from '../../src/journey/belief/belief.js';
import type { JourneyFact } from '../../src/journey/catalogue.js';
import { addDays } from '../../src/domain/plain-date.js';
import type { Cells } from '../../src/read-model/rows.js';
import { perChild, plainly } from '../../projections/per-child.js';
import { readyProjections, rowsOf } from '../../projections/rows-of.js';
import { asEvents, said } from '../support/facts.js';
import { everyQuestion, projected, rowsAt } from './support/projected.js';
import { testRelease } from './support/release.js';

const heldOn = (day: string, known: string) =>
  said(
    'AnnualReviewMeetingHeld',
    { heldOn: day },
    { known: { knownAt: known, knownFrom: 'source', knownPrecision: 'instant' } },
  );
const decidedOn = (day: string, known: string) =>
  said(
    'ReviewDecided',
    { notifiedOn: day },
    { known: { knownAt: known, knownFrom: 'source', knownPrecision: 'instant' } },
  );

/** Counts meetings and decisions: any change of either shows. */
const countingIn = (asked: { count: number }) =>
  perChild<Cells>({
    name: 'counting',
    version: 1,
    table: 'record_gap',
    questions: () => [
      plainly(['AnnualReviewMeetingHeld', 'ReviewDecided'], (history) => {
        asked.count++;
        const meetings = history.of('AnnualReviewMeetingHeld').map(({ latestOn }) => latestOn);
        const decisions = history.of('ReviewDecided').map(({ latestOn }) => latestOn);
        return meetings.length + decisions.length === 0
          ? []
          : [['meetings', 'x', meetings.join(), decisions.join()]];
      }),
    ],
  });

const MARCH = '2024-03-10T12:00:00.000Z';
const MAY = '2024-05-20T12:00:00.000Z';

describe('rectangles', () => {
  it('holds from the day of a fact on, and is believed from the moment at which it was known', () => {
    const rows = projected(countingIn({ count: 0 }), asEvents([heldOn('2024-03-04', MARCH)]));
    expect(rows).toEqual([
      ['2024-03-04', '9999-12-31', Date.parse(MARCH), 253402300799999, 'meetings', 'x', '2024-03-04', ''],
    ]);
  });

  it('changes last month as known now, and not as known last month, where a fact is backdated', () => {
    const rows = projected(
      countingIn({ count: 0 }),
      asEvents([heldOn('2024-03-04', MARCH), decidedOn('2024-03-20', MAY)]),
    );
    expect(rowsAt(rows, '2024-04-01', '2024-04-01T00:00:00.000Z')).toEqual([
      ['meetings', 'x', '2024-03-04', ''],
    ]);
    expect(rowsAt(rows, '2024-04-01', MAY)).toEqual([['meetings', 'x', '2024-03-04', '2024-03-20']]);
    expect(rowsAt(rows, '2024-03-10', MAY)).toEqual([['meetings', 'x', '2024-03-04', '']]);
  });

  it('asks one question anew for a new latest fact, whatever went before', () => {
    const facts = Array.from({ length: 30 }, (_, i) => {
      const day = addDays('2020-01-01', i * 10);
      return heldOn(day, `${day}T12:00:00.000Z`);
    });
    const asked = { count: 0 };
    projectedOnce(asked, asEvents(facts));
    // One for each fact, and one for the days before the first.
    expect(asked.count).toBe(31);
  });

  it('asks nothing anew for a fact of a type that it does not read', () => {
    const asked = { count: 0 };
    const facts = [heldOn('2024-03-04', MARCH)];
    const other = said('ChildLookedAfterEnded', { endedOn: '2024-05-01' });
    projectedOnce(asked, asEvents(facts));
    const before = asked.count;
    asked.count = 0;
    projectedOnce(asked, asEvents([...facts, other]));
    expect(asked.count).toBe(before);
  });

  it('asks nothing anew where a source only calls what it says again by another name', () => {
    const asked = { count: 0 };
    const called = (ref: string, known: string) => {
      const meeting = heldOn('2024-03-04', known);
      return { ...meeting, data: { ...meeting.data, alias: { source: 'sen2', ref, refKey: ref } } };
    };
    projectedOnce(asked, asEvents([called('a', MARCH)]));
    const before = asked.count;
    asked.count = 0;
    projectedOnce(asked, asEvents([called('a', MARCH), called('b', MAY)]));
    expect(asked.count).toBe(before);
  });

  it('gives each day and moment what the history cut there gives', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            meeting: fc.boolean(),
            day: fc.integer({ min: 0, max: 20 }),
            late: fc.integer({ min: 0, max: 30 }),
          }),
          { minLength: 1, maxLength: 10 },
        ),
        (drafts) => {
          const events = asEvents(
            drafts.map(({ meeting, day, late }, i) => {
              const on = addDays('2024-01-01', day);
              const known = `${addDays(on, late)}T12:00:00.${String(i).padStart(3, '0')}Z`;
              return meeting ? heldOn(on, known) : decidedOn(on, known);
            }),
          );
          const rows = projected(countingIn({ count: 0 }), events);
          for (const { day, knownAt } of everyQuestion(events))
            expect(rowsAt(rows, day, knownAt)).toEqual(asCut(events, day, knownAt));
        },
      ),
      { numRuns: 60 },
    );
  });
});

const asCut = (events: readonly JourneyFact[], day: string, knownAt: string): readonly Cells[] => {
  const history = beliefOf(events).historyAt(knownAt).until(day);
  const meetings = history.of('AnnualReviewMeetingHeld').map(({ latestOn }) => latestOn);
  const decisions = history.of('ReviewDecided').map(({ latestOn }) => latestOn);
  return meetings.length + decisions.length === 0
    ? []
    : [['meetings', 'x', meetings.join(), decisions.join()]];
};

const projectedOnce = (asked: { count: number }, events: readonly JourneyFact[]) =>
  rowsOf([{ stream: 'child-1', events }], readyProjections([countingIn(asked)], testRelease), []);
