import { asAt, perHistory } from '../../src/journey/belief/as-at.js';
import { beliefOf, historyAt } from '../../src/journey/belief/belief.js';
import type { History } from '../../src/journey/belief/history.js';
import { journeyFacts } from '../../src/journey/catalogue.js';
import { recordIn } from './support/recorder.js';
import { moment, type FactRow, type Said } from './support/said.js';

const typed = (known: number, ...rows: FactRow[]): Said => ({ known, rows });
const meeting = (heldOn: string): FactRow => ({
  type: 'AnnualReviewMeetingHeld',
  data: { heldOn },
  occurredOn: heldOn,
});
const requested = (receivedOn: string): FactRow => ({
  type: 'AssessmentRequested',
  data: { receivedOn, from: 'parent' },
  occurredOn: receivedOn,
});

const events = recordIn(
  [typed(10, meeting('2023-12-01')), typed(20, requested('2023-12-10')), typed(30, meeting('2023-12-20'))],
  'by-event',
);

/** A reading, and how often it was made. */
const counted = <T>(read: (history: History) => T) => {
  let made = 0;
  const reading = perHistory((history): T => {
    made++;
    return read(history);
  });
  return { reading, made: () => made };
};

const meetings = (history: History): number => history.of('AnnualReviewMeetingHeld').length;

describe('a reading of histories', () => {
  it('is made once for days and moments between which nothing that it asks changed', () => {
    const { reading, made } = counted(meetings);
    const belief = beliefOf(events);
    const [early, late] = [belief.historyAt(moment(10)), belief.historyAt(moment(20))];
    expect(
      [early.until('2023-12-05'), late.until('2023-12-05'), late.until('2023-12-15')].map(reading),
    ).toEqual([1, 1, 1]);
    expect(made()).toBe(1);
  });

  it('is made anew where what it asks changed, on a day or at a moment', () => {
    const { reading, made } = counted(meetings);
    const belief = beliefOf(events);
    const [before, after] = [belief.historyAt(moment(20)), belief.historyAt(moment(30))];
    expect([before.until('2023-11-30'), before, after].map(reading)).toEqual([0, 1, 2]);
    expect(made()).toBe(3);
  });

  it('is made anew on every day if it asks for the day', () => {
    const { reading } = counted((history) => `${history.cutAt} ${meetings(history)}`);
    const history = historyAt(events, moment(20));
    expect([history.until('2023-12-05'), history.until('2023-12-06')].map(reading)).toEqual([
      '2023-12-05 1',
      '2023-12-06 1',
    ]);
  });

  it('counts as asked what a reading within it asked, also where that one was not made again', () => {
    const inner = counted(meetings);
    const outer = counted((history) => inner.reading(history) * 10);
    const belief = beliefOf(events);
    const [before, after] = [belief.historyAt(moment(20)), belief.historyAt(moment(30))];
    inner.reading(before);
    expect([before, after].map(outer.reading)).toEqual([10, 20]);
    expect(inner.made()).toBe(2);
  });

  it('counts as asked what it asked of an earlier day', () => {
    const { reading } = counted((history) => meetings(asAt(history, '2023-12-20')));
    const belief = beliefOf(events);
    expect([belief.historyAt(moment(20)), belief.historyAt(moment(30))].map(reading)).toEqual([1, 2]);
  });

  it('gives back the very same answer where it is made anew and says the same', () => {
    const { reading, made } = counted((history) => history.of('AnnualReviewMeetingHeld').slice(0, 1));
    const belief = beliefOf(events);
    const [before, after] = [belief.historyAt(moment(20)), belief.historyAt(moment(30))].map(reading);
    expect(made()).toBe(2);
    expect(after).toBe(before);
  });

  it('is not made anew where a reading within it says the same', () => {
    const first = counted((history) => history.of('AnnualReviewMeetingHeld').slice(0, 1));
    const outer = counted((history) => first.reading(history).length);
    const belief = beliefOf(events);
    expect([belief.historyAt(moment(20)), belief.historyAt(moment(30))].map(outer.reading)).toEqual([1, 1]);
    expect([first.made(), outer.made()]).toEqual([2, 1]);
  });

  it('is made anew where a reading of an earlier day within it says something else', () => {
    const all = counted(meetings);
    const outer = counted((history) => all.reading(asAt(history, '2023-12-20')) * 10);
    const belief = beliefOf(events);
    const [before, after] = [belief.historyAt(moment(20)), belief.historyAt(moment(30))];
    const days = [before.until('2024-01-01'), after.until('2024-01-01'), after.until('2024-01-02')];
    expect(days.map(outer.reading)).toEqual([10, 20, 20]);
  });

  it('is not made anew where the same date of birth is registered again with more beside it', () => {
    const { reading, made } = counted((history) => history.dateOfBirth);
    const registered = (known: number, dateOfBirth: string, registeredFrom?: string): Said =>
      typed(known, {
        type: 'ChildRegistered',
        data: { dateOfBirth, ...(registeredFrom !== undefined && { registeredFrom }) },
        occurredOn: '2023-01-01',
      });
    const belief = beliefOf(
      recordIn(
        [registered(10, '2010-05-04'), registered(20, '2010-05-04', 'sen2'), registered(30, '2010-05-05')],
        'by-event',
      ),
    );
    expect([10, 20, 30].map((known) => reading(belief.historyAt(moment(known))))).toEqual([
      '2010-05-04',
      '2010-05-04',
      '2010-05-05',
    ]);
    expect(made()).toBe(2);
  });

  it('is made anew wherever what it asks changed, however many types of fact there are', () => {
    const rows = Object.values(journeyFacts)
      .filter(({ type, speaksOf }) => speaksOf === 'life' && type !== 'AnnualReviewMeetingHeld')
      .map(({ type }): FactRow => ({ type, data: { next: {} }, occurredOn: '2023-01-01' }));
    const { reading } = counted(meetings);
    const said = [
      typed(10, ...rows),
      typed(15, ...rows.map((row) => ({ ...row, occurredOn: '2023-02-01' }))),
      typed(20, meeting('2023-12-01')),
      typed(30, meeting('2023-12-20')),
    ];
    const belief = beliefOf(recordIn(said, 'by-event'));
    expect([10, 15, 20, 30].map((at) => reading(belief.historyAt(moment(at))))).toEqual([0, 0, 1, 2]);
  });

  it('is never taken from the history of another person', () => {
    const { reading } = counted(meetings);
    const other = recordIn([typed(10, requested('2023-12-01'))], 'by-event');
    expect([historyAt(events, moment(10)), historyAt(other, moment(10))].map(reading)).toEqual([1, 0]);
  });
});
