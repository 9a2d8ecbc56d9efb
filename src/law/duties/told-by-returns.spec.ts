import { given, placed, planMade, said } from '../../../test/law/given.js';
import type { BelievedFact, Coverage, History } from '../../journey/belief/history.js';
import { assessDuties } from '../assess-duties.js';
import { lateDays } from '../late-days.js';
import { release } from '../release.js';

const byReturn = <F extends BelievedFact>(fact: F): F => ({ ...fact, source: 'sen2' });
const born = '2015-01-20';
const coverage = (kind: string): readonly Coverage[] => [
  { kind, source: 'here', from: '2018-01-01', to: '2026-12-31' },
];
const shown = (id: string, history: History) =>
  assessDuties(release, history, [])
    .filter(({ rule }) => rule === id)
    .map((duty) => ({ said: duty.cannotBeSaid ?? 'overdue', late: lateDays(duty, '2026-06-30') }));

const plan = byReturn(planMade('2018-03-01'));
const notice = said('AmendmentNoticeSent', '2026-01-05');
const school = placed('2018-04-01', '100001', { kind: 'mainstream', phase: 'primary', highAge: 11 });
const NOBODY = 'whether it was done: no source covers';

describe('duties that only a return began, which does not tell of what meets them,', () => {
  it.each([
    ['R11', notice, 'PlanFinalised/amended'],
    ['P4', school, 'PlanFinalised/phase-transfer'],
    ['P8', school, 'AnnualReviewMeetingHeld'],
  ])('cannot be said to be unmet: %s', (id, began, kind) => {
    const [unsaid] = shown(id, given({ born }, plan, byReturn(began)));
    expect(unsaid).toEqual({ said: expect.stringContaining(`${NOBODY} ${kind}`) as unknown, late: null });
    const [told] = shown(id, given({ born, coverage: coverage(kind) }, plan, byReturn(began)));
    expect(told).toEqual({ said: 'overdue', late: expect.any(Number) as unknown });
  });

  it.each([
    ['R11', notice],
    ['P4', school],
    ['P8', school],
  ])('are overdue where a case file began them: %s', (id, began) => {
    expect(shown(id, given({ born }, plan, began))).toEqual([
      { said: 'overdue', late: expect.any(Number) as unknown },
    ]);
  });

  it('are overdue by a transfer that a return planned only where somebody would tell of the plan', () => {
    const planned = byReturn(
      said('PhaseTransferPlanned', '2026-01-15', { transferOn: '2026-09-01', finalPlanDueOn: '2026-02-15' }),
    );
    expect(shown('P4', given({ born }, plan, planned))).toMatchObject([{ late: null }]);
  });
});

describe('a duty of which nothing but a return speaks', () => {
  const asked = said('AssessmentRequested', '2025-03-03');
  const toAssess = said('AssessmentDecided', '2025-04-01', { decision: 'yes' });
  const toIssue = said('IssueDecided', '2025-06-01', { decision: 'yes' });
  const made = planMade('2024-03-01');
  const decided = said('ReviewDecided', '2025-02-20', { decision: 'maintain' });
  const held = said('AnnualReviewMeetingHeld', '2025-03-10');
  const askedAgain = said('ReassessmentRequested', '2025-03-03');
  const agreedTo = said('ReassessmentDecided', '2025-03-10', { decision: 'yes' });
  const cameIn = said('PlanTransferredIn', '2024-06-03', { madeOn: '2024-03-01' });
  const left = said('BecameNeet', '2025-01-10');
  const ceasing = said('CeaseDecided', '2025-06-01');

  it.each([
    ['A1', 'AssessmentDecided', [asked]],
    ['A8', 'PlanFinalised/first', [asked]],
    ['A8', 'IssueDecided', [asked, toAssess]],
    ['A8', 'PlanFinalised/first', [asked, toAssess, toIssue]],
    ['A10', 'ReassessmentDecided', [made, askedAgain]],
    ['A11', 'PlanFinalised/amended', [made, agreedTo]],
    ['R1', 'ReviewDecided', [made]],
    ['R2', 'ReviewDecided', [made, decided]],
    ['R3', 'AnnualReviewMeetingHeld', [made]],
    ['R8', 'ReviewDecided', [made, held]],
    ['M3', 'ReviewDecided', [cameIn]],
    [
      'X3',
      'AnnualReviewMeetingHeld',
      [said('PlanFinalised', '2015-03-01', { cause: 'first' }), left, ceasing],
    ],
  ])('is unmet only where a source covered what would meet it: %s by %s', (id, kind, facts) => {
    const person = { born: id === 'X3' ? '2005-01-20' : born };
    const last = (history: History) => shown(id, history).at(-1);
    const byReturns = facts.map(byReturn);
    const unsaid = last(given(person, ...byReturns));
    expect(unsaid).toEqual({ said: expect.stringContaining('no source covers') as unknown, late: null });
    expect(unsaid?.said).toContain(kind);
    const told = { ...person, coverage: coverage(kind) };
    expect(last(given(told, ...byReturns))?.said).toBe('overdue');
    expect(last(given(person, ...facts))?.said).toBe('overdue');
  });

  it('is told by a return that gives the latest of all time, from the day after it', () => {
    const from = (day: string): readonly Coverage[] => [
      { kind: 'ReviewDecided', source: 'sen2', from: day, to: '2026-03-01' },
    ];
    const said = (day: string) =>
      shown('R2', given({ born, coverage: from(day) }, ...[made, decided].map(byReturn)));
    expect(said('2025-02-21')).toMatchObject([{ said: 'overdue' }]);
    expect(said('2025-02-22')).toMatchObject([{ late: null }]);
  });

  it('is of whoever keeps the case too, once that source spoke of a step of it', () => {
    expect(shown('A8', given({ born }, byReturn(asked), toAssess))).toMatchObject([{ said: 'overdue' }]);
  });

  it('is not made up for by a decision to issue a plan: only who tells of plans tells of that one', () => {
    const facts = [asked, toAssess, toIssue].map(byReturn);
    const history = given({ born, coverage: coverage('IssueDecided') }, ...facts);
    expect(shown('A8', history)).toMatchObject([{ late: null }]);
  });
});
