import { windows } from '../../../test/law/asked.js';
import { given, planMade, said } from '../../../test/law/given.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { BelievedFact } from '../../journey/belief/history.js';
import { after, declaredRule } from './declared-rule.js';
import type { DeclaredRule } from './draft.js';

const DRAFT: DeclaredRule = {
  ...{ id: 'DRAFT-1', name: 'Meeting without decision', says: 'No decision.' },
  ...{ when: { event: 'AnnualReviewMeetingHeld' }, unless: { events: ['ReviewDecided', 'PlanCeased'] } },
  ...{ amberAfter: { unit: 'weeks', n: 2 }, redAfter: { unit: 'months', n: 1 }, silence: ['ReviewDecided'] },
};
const born = '2008-03-10';
const meeting = said('AnnualReviewMeetingHeld', '2024-03-11');
const decided = (on: PlainDate) => said('ReviewDecided', on, { decision: 'maintain' });
const of = (over: Partial<DeclaredRule>, ...facts: readonly BelievedFact[]) =>
  windows(declaredRule({ ...DRAFT, ...over }), given({ born }, ...facts));
const when = (more: Partial<DeclaredRule['when']>) => ({ when: { ...DRAFT.when, ...more } });
const opens = (over: Partial<DeclaredRule>, ...facts: readonly BelievedFact[]): boolean =>
  of(over, ...facts).length > 0;

describe('a time after a day', () => {
  it.each([
    ['days', 5, '2024-02-05'],
    ['weeks', 5, '2024-03-06'],
    ['months', 1, '2024-02-29'],
  ] as const)('in %s', (unit, n, day) => {
    expect(after('2024-01-31', { unit, n })).toBe(day);
  });
});

describe('a declared rule', () => {
  it('is a draft, of no release and of no year', () => {
    expect(declaredRule(DRAFT)).toMatchObject({
      ...{ id: 'DRAFT-1', name: 'Meeting without decision', says: 'No decision.', version: 0 },
      ...{ source: 'A draft', mark: 'interpretation', validFrom: '0001-01-01', aboutPlan: false },
    });
  });

  it('reads what opens and clears it, and what says who has a plan, support and which year', () => {
    expect(declaredRule(DRAFT).reads).toEqual(
      expect.arrayContaining([
        ...['AnnualReviewMeetingHeld', 'ReviewDecided', 'PlanCeased', 'PlanFinalised', 'CohortChanged'],
        ...['SenSupportStarted', 'SenSupportEnded'],
      ]),
    );
  });

  it('ends with the plan where it is about those who have one', () => {
    expect(declaredRule({ ...DRAFT, ...when({ status: 'ehc-plan' }) }).aboutPlan).toBe(true);
    expect(declaredRule({ ...DRAFT, ...when({ status: 'none' }) }).aboutPlan).toBe(false);
  });

  it('opens with its event, says since when, and what would clear it', () => {
    expect(of({}, meeting)).toEqual([
      {
        ...{ episode: 'AnnualReviewMeetingHeld 2024-03-11', amberFrom: '2024-03-25', redFrom: '2024-04-11' },
        ...{
          reason: 'Meeting without decision: since 11 March 2024.',
          clears: 'ReviewDecided or PlanCeased',
        },
        events: ['AnnualReviewMeetingHeld 2024-03-11'],
        silence: [{ kinds: ['ReviewDecided'], from: '2024-03-11' }],
        lapsedOn: '2034-03-10', // at 26, as every risk
      },
    ]);
  });

  it('relies on no silence where it names none', () => {
    expect(of({ silence: [] }, meeting)[0]?.silence).toEqual([]);
  });

  it('is cleared by the first of its events, on the day or later, and relies on no silence then', () => {
    const [window] = of({}, decided('2024-03-01'), meeting, decided('2024-05-07'), decided('2024-04-02'));
    expect(window).toMatchObject({ clearedOn: '2024-04-02', silence: [] });
    expect(window?.events).toEqual(['AnnualReviewMeetingHeld 2024-03-11', 'ReviewDecided 2024-04-02']);
    expect(of({}, meeting, decided('2024-03-11'))[0]?.clearedOn).toBe('2024-03-11');
  });

  it('is cleared by the first also where a later type names it earlier', () => {
    const ceased = said('PlanCeased', '2024-03-20', { reason: '1' });
    expect(of({}, meeting, decided('2024-04-02'), ceased)[0]?.clearedOn).toBe('2024-03-20');
  });

  it.each([
    ['2024-03-25', '2024-03-25'],
    ['2024-03-26', undefined],
  ])('with a time to clear it in, decided on %s is cleared on %s', (on, clearedOn) => {
    const unless = { ...DRAFT.unless, within: { unit: 'weeks', n: 2 } } as const;
    expect(of({ unless }, meeting, decided(on))[0]?.clearedOn).toBe(clearedOn);
  });

  it('is not cleared by the fact that opened it', () => {
    const unless = { events: ['AnnualReviewMeetingHeld'] };
    expect(of({ unless }, meeting)[0]?.clearedOn).toBeUndefined();
    const next = said('AnnualReviewMeetingHeld', '2025-03-10');
    expect(of({ unless }, meeting, next)[0]?.clearedOn).toBe('2025-03-10');
  });

  it.each([
    [{ from: 16 }, true],
    [{ from: 17 }, false],
    [{ to: 16 }, true],
    [{ to: 15 }, false],
    [{ from: 15, to: 17 }, true],
  ])('of the age %j, on the day of the event: %s', (age, isSo) => {
    expect(opens(when({ age }), meeting)).toBe(isSo);
  });

  it.each([
    [{ from: 11, to: 11 }, true],
    [{ to: 10 }, false],
    [{ from: 12 }, false],
  ])('of the year %j of the national curriculum: %s', (ncYear, isSo) => {
    expect(opens(when({ ncYear }), meeting)).toBe(isSo);
  });

  it('of an age or a year speaks of nobody whose date of birth is unknown', () => {
    for (const more of [{ age: { from: 0 } }, { ncYear: { to: 20 } }]) {
      const rule = declaredRule({ ...DRAFT, ...when(more) });
      expect(windows(rule, given({}, meeting))).toEqual([]);
    }
    expect(windows(declaredRule(DRAFT), given({}, meeting))).toHaveLength(1);
  });

  const plan = planMade('2024-03-11');
  const support = said('SenSupportStarted', '2022-09-05');
  const ceased = said('PlanCeased', '2024-03-01', { reason: '1' });
  it.each<[string, readonly BelievedFact[], NonNullable<DeclaredRule['when']['status']>]>([
    ['a plan made that day', [plan], 'ehc-plan'],
    ['a plan beside support', [planMade('2020-01-06'), support], 'ehc-plan'],
    ['a plan made a day later', [planMade('2024-03-12')], 'none'],
    ['support alone', [support], 'sen-support'],
    ['a plan that ceased', [planMade('2020-01-06'), ceased], 'none'],
    ['a plan that ceased, then another', [planMade('2020-01-06'), ceased, plan], 'ehc-plan'],
    ['nothing', [], 'none'],
  ])('with %s is of the status it has on the day', (_, facts, status) => {
    for (const one of ['ehc-plan', 'sen-support', 'none'] as const)
      expect([one, opens(when({ status: one }), meeting, ...facts)]).toEqual([one, one === status]);
  });
});
