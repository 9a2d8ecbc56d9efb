import fc from 'fast-check';
import { addDays, daysBetween, type PlainDate } from '../../domain/plain-date.js';
import { spansOf, type Elapsed, type LedgerSpan } from './spans.js';
import type { Handover, Wait } from './wait.js';

const at = (on: PlainDate, event: string): Handover => ({ on, event, says: event });
const elapsed = (from: PlainDate, to: PlainDate): Elapsed => ({
  holder: 'authority',
  start: at(from, 'start'),
  end: at(to, 'end'),
});
const wait = (holder: Wait['holder'], from: PlainDate, to?: PlainDate): Wait => ({
  ...{ business: 'assessment', holder, request: undefined },
  from: at(from, `${holder} asked`),
  to: to === undefined ? undefined : at(to, `${holder} answered`),
});
const told = (spans: readonly LedgerSpan[]) =>
  spans.map(({ holder, days, because, until }) => [holder, days, because.event, until.event]);

describe('whose the days of a duty were', () => {
  it('are all of whoever owes it where nobody is waited for', () => {
    expect(told(spansOf(elapsed('2025-01-06', '2025-01-16'), []))).toEqual([
      ['authority', 10, 'start', 'end'],
    ]);
  });

  it('are none on the day on which it begins', () => {
    expect(spansOf(elapsed('2025-01-06', '2025-01-06'), [wait('health', '2025-01-01')])).toEqual([]);
  });

  it('change hands with the question and with the answer', () => {
    const spans = spansOf(elapsed('2025-01-01', '2025-01-31'), [wait('health', '2025-01-11', '2025-01-26')]);
    expect(told(spans)).toEqual([
      ['authority', 10, 'start', 'health asked'],
      ['health', 15, 'health asked', 'health answered'],
      ['authority', 5, 'health answered', 'end'],
    ]);
    expect(spans.map(({ from, to }) => [from, to])).toEqual([
      ['2025-01-01', '2025-01-11'],
      ['2025-01-11', '2025-01-26'],
      ['2025-01-26', '2025-01-31'],
    ]);
  });

  it('are those of the answer that comes last, and name who else had one to give', () => {
    const spans = spansOf(elapsed('2025-01-01', '2025-03-01'), [
      wait('health', '2025-01-11', '2025-01-26'),
      wait('social-care', '2025-01-16', '2025-02-10'),
    ]);
    expect(told(spans)).toEqual([
      ['authority', 10, 'start', 'health asked'],
      ['health', 5, 'health asked', 'social-care asked'],
      ['social-care', 25, 'social-care asked', 'social-care answered'],
      ['authority', 19, 'social-care answered', 'end'],
    ]);
    expect(spans[2]!.sharedWith).toMatchObject([
      {
        ...{ holder: 'health', from: '2025-01-16', to: '2025-01-26', days: 10 },
        ...{ because: { event: 'health asked' }, until: { event: 'health answered' } },
      },
    ]);
    expect(spans.map(({ sharedWith }) => sharedWith.length)).toEqual([0, 0, 1, 0]);
  });

  it('stay with the one who was asked first where neither has answered', () => {
    const spans = spansOf(elapsed('2025-01-01', '2025-02-01'), [
      wait('social-care', '2025-01-16'),
      wait('health', '2025-01-11'),
    ]);
    expect(told(spans)).toEqual([
      ['authority', 10, 'start', 'health asked'],
      ['health', 21, 'health asked', 'end'],
    ]);
    expect(spans[1]!.sharedWith).toMatchObject([
      { holder: 'social-care', days: 16, until: { event: 'end' } },
    ]);
  });

  it('are with others from the first day where they were asked before it', () => {
    expect(
      told(spansOf(elapsed('2025-01-10', '2025-01-20'), [wait('health', '2025-01-01', '2025-01-15')])),
    ).toEqual([
      ['health', 5, 'health asked', 'health answered'],
      ['authority', 5, 'health answered', 'end'],
    ]);
  });

  it('pass from one to the next on the day of an answer and a question', () => {
    const waits = [wait('health', '2025-01-01', '2025-01-10'), wait('family', '2025-01-10', '2025-01-15')];
    expect(told(spansOf(elapsed('2025-01-01', '2025-01-15'), waits))).toEqual([
      ['health', 9, 'health asked', 'health answered'],
      ['family', 5, 'family asked', 'end'],
    ]);
  });

  const day = fc.integer({ min: 0, max: 60 }).map((n) => addDays('2025-01-01', n));
  const anyWait = fc
    .tuple(
      fc.constantFrom('health', 'setting', 'family', 'tribunal', 'authority'),
      day,
      fc.option(day, { nil: undefined }),
    )
    .map(([holder, from, to]) => wait(holder, from, to));

  /** The same rule asked of one day alone. */
  const holderOn = (one: PlainDate, waits: readonly Wait[], end: PlainDate) => {
    const endOf = ({ to }: Wait): PlainDate => (to === undefined || to.on > end ? end : to.on);
    const open = waits.filter((each) => each.from.on <= one && endOf(each) > one);
    const last = open.map(endOf).sort().at(-1);
    const ofThose = open.filter((each) => endOf(each) === last);
    const first = ofThose.map(({ from }) => from.on).sort()[0];
    return last === undefined
      ? ['authority']
      : ofThose.filter(({ from }) => from.on === first).map(({ holder }) => holder);
  };

  it('are told on every day, without gap or overlap, and sum to the time that went by', () => {
    fc.assert(
      fc.property(day, day, fc.array(anyWait, { maxLength: 8 }), (a, b, waits) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const spans = spansOf(elapsed(from, to), waits);
        expect(spans.reduce((sum, { days }) => sum + days, 0)).toBe(daysBetween(from, to));
        let next = from;
        for (const span of spans) {
          expect(span.from).toBe(next);
          expect(span.days).toBeGreaterThan(0);
          for (let one = span.from; one < span.to; one = addDays(one, 1))
            expect(holderOn(one, waits, to)).toContain(span.holder);
          for (const shared of span.sharedWith) {
            expect(shared.from >= span.from && shared.to <= span.to && shared.from < shared.to).toBe(true);
            expect(shared.days).toBe(daysBetween(shared.from, shared.to));
          }
          next = span.to;
        }
        expect(spans.at(-1)?.until.event).toBe(from === to ? undefined : 'end');
        expect(next).toBe(to);
      }),
    );
  });
});
