import { daysBetween, type PlainDate } from '../../src/domain/plain-date.js';
import type { BelievedFact } from '../../src/journey/belief/history.js';
import { release } from '../../src/law/release.js';
import type { Duty } from '../../src/law/rule.js';
import { given, placed, planMade, said } from './given.js';

// Facts and findings as published by the Ombudsman (LGSCO), the High Court or the press; what no publication says is not
// here. Lateness is arithmetic: whether it is fault is the Ombudsman's word.

const dutiesOf = (rule: string, born: PlainDate | undefined, ...facts: BelievedFact[]): readonly Duty[] =>
  release.duties.find(({ id }) => id === rule)!.duties(given(born === undefined ? {} : { born }, ...facts));

const only = (rule: string, ...facts: BelievedFact[]): Duty => {
  const found = dutiesOf(rule, undefined, ...facts);
  expect(found).toHaveLength(1);
  return found[0]!;
};

/** Days after the due date, of a duty due on a day. */
const daysLate = ({ dueOn, metOn }: Duty): number =>
  typeof dueOn === 'string' ? daysBetween(dueOn, metOn!) : NaN;

const requested = (on: string) => said('AssessmentRequested', on);
const held = (on: string) => said('AnnualReviewMeetingHeld', on);
const amended = (on: string) => said('PlanFinalised', on, { cause: 'review' });

describe('the duties of a published needs assessment', () => {
  it('end on 30 July 2025 for Buckinghamshire 25 018 823, met 212 days late', () => {
    const duty = only('A8', requested('2025-03-12'), said('PlanFinalised', '2026-02-27', { cause: 'first' }));
    expect(duty).toMatchObject({ dueOn: '2025-07-30', metOn: '2026-02-27' });
    expect(daysLate(duty)).toBe(212);
  });

  it('end within a day of the published 6 September 2023 for Essex 23 013 824, the sixteen weeks', () => {
    const duty = only('A4', requested('2023-05-18'), said('IssueDecided', '2024-04-03', { decision: 'no' }));
    expect(duty).toMatchObject({ dueOn: '2023-09-07', metOn: '2024-04-03' });
    expect(daysBetween('2023-09-06', duty.dueOn as PlainDate)).toBe(1);
    expect(daysLate(duty)).toBe(209);
  });

  // The Ombudsman counted fourteen weeks from the change of mind (30 May 2025); the Court counts from the request.
  it('stay open from 5 May 2025 for Essex 25 007 473, where the refusal was reversed without an order', () => {
    const agreed = said('AssessmentDecided', '2025-02-21', { decision: 'yes' });
    const duty = only('A8', requested('2024-12-16'), agreed);
    expect(duty).toMatchObject({ dueOn: '2025-05-05' });
    expect([duty.metOn, duty.endedOn]).toEqual([undefined, undefined]);
  });

  it('find the refusal of R (W) v Hertfordshire CC [2023] EWHC 3138 (Admin) two days in time', () => {
    const facts = [requested('2022-12-30'), said('AssessmentDecided', '2023-02-08', { decision: 'no' })];
    const duty = only('A1', ...facts);
    expect(duty).toMatchObject({ dueOn: '2023-02-10', metOn: '2023-02-08' });
    expect(daysLate(duty)).toBe(-2);
    expect(only('A8', ...facts).dueOn).toBe('2023-05-19');
  });

  // West Northamptonshire: asked in June 2022, due in October (or November), issued in May 2023, "27 weeks" late.
  it('give a range that holds the 27 weeks of West Northamptonshire', () => {
    const duty = only('A8', requested('2022-06'), said('PlanFinalised', '2023-05', { cause: 'first' }));
    expect(duty.dueOn).toEqual({ from: '2022-10-19', to: '2022-11-17' });
    const [fewest, most] = [daysBetween('2022-11-17', '2023-05-01'), daysBetween('2022-10-19', '2023-05-31')];
    expect([fewest <= 27 * 7, most >= 27 * 7]).toEqual([true, true]);
  });
});

describe('the duties of a published annual review', () => {
  // Only the meeting and the amended plan are published: neither the decision nor the notice.
  it('end on 14 September 2023 for West Sussex, met 302 days late', () => {
    const duty = only('R11', held('2023-06-22'), amended('2024-07-12'));
    expect(duty).toMatchObject({ startedOn: '2023-06-22', dueOn: '2023-09-14', metOn: '2024-07-12' });
    expect(daysLate(duty)).toBe(302);
  });

  it('find the decision of Hertfordshire one day after the four weeks, and the plan open from 3 May 2023', () => {
    const facts = [
      held('2023-02-08'),
      said('ReviewDecided', '2023-03-09', { decision: 'amend' }),
      said('AmendmentNoticeSent', '2023-03-09'),
    ];
    const decision = only('R8', ...facts);
    expect(decision).toMatchObject({ dueOn: '2023-03-08', metOn: '2023-03-09' });
    expect(daysLate(decision)).toBe(1);
    const plan = only('R11', ...facts);
    expect(plan.dueOn).toBe('2023-05-03');
    expect(plan.metOn).toBeUndefined();
  });

  // Hampshire 25 002 356: review in November 2024, plan 27 weeks late.
  it('give a range that holds the 27 weeks of Hampshire 25 002 356', () => {
    const { dueOn } = only('R11', held('2024-11'), amended('2025-08'));
    expect(dueOn).toEqual({ from: '2025-01-24', to: '2025-02-22' });
    expect(daysBetween('2025-02-22', '2025-08-01')).toBeLessThanOrEqual(27 * 7);
    expect(daysBetween('2025-01-24', '2025-08-31')).toBeGreaterThanOrEqual(27 * 7);
  });

  it.each([
    ['Essex 23 013 165', '2023-01', '2023-06', { from: '2023-03-26', to: '2023-04-25' }, '2023-06-01'],
    ['Lincolnshire 20 010 016', '2019-05', '2020-07', { from: '2019-07-24', to: '2019-08-23' }, '2020-07-01'],
  ])('is late on every day that %s can mean', (_, meeting, plan, dueOn, earliestPlan) => {
    const duty = only('R11', held(meeting), amended(plan));
    expect(duty.dueOn).toEqual(dueOn);
    expect(dueOn.to < earliestPlan).toBe(true);
  });
});

describe('the duty of a published phase transfer', () => {
  it('is met on the customary last day, one after the strict one, for Hertfordshire 23 020 740', () => {
    const duties = dutiesOf(
      'P5',
      '2006-12-01',
      planMade('2018-03-01'),
      placed('2018-09-01', '100002', { kind: 'mainstream', phase: 'secondary', highAge: 16 }),
      said('PlanFinalised', '2023-03-31', { cause: 'phase-transfer', sectionI: [{ ukprn: '10000001' }] }),
      said('PlacementStarted', '2023-09', { ukprn: '10000001' }),
    );
    expect(duties).toMatchObject([
      { dueOn: '2023-03-30', dueOnCustomary: '2023-03-31', metOn: '2023-03-31' },
    ]);
  });
});
