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
