import type { BelievedFact, History } from '../../journey/belief/history.js';
import { amendmentsOf, READS_OF_AMENDMENTS } from '../readings/amendments.js';
import { ifByReturnAlone } from '../readings/said-by-return.js';
import type { Due, DutyRule } from '../rule.js';
import { dutyRule } from './duty-rule.js';
import { onlyBy, type Owed } from './duty.js';

/** A return speaks of first plans and phase transfers, never of other amended plans. */
const WOULD_TELL = ['PlanFinalised/amended', 'PlanFinalised'];

const dated = (
  dueOn: Due,
  ...began: readonly (BelievedFact | undefined)[]
): Pick<Owed, 'dueOn' | 'cannotBeSaid'> => {
  const undated = began.find((fact) => fact?.occurredBy === true);
  return undated === undefined ? { dueOn } : { dueOn: null, cannotBeSaid: onlyBy(undated.latestOn) };
};

const owed = (history: History): readonly Owed[] =>
  amendmentsOf(history).map(({ from, meeting, decision, notice, dueOn, finalised, overOn, events }) => ({
    episode: `amendment ${from}`,
    startedOn: meeting === undefined ? from : meeting.latestOn,
    ...dated(dueOn, meeting, notice ?? decision),
    met: finalised,
    endedOn: overOn,
    silence: ifByReturnAlone(WOULD_TELL, notice ?? decision),
    events,
  }));

/** R11: the final amended plan by the earlier of the notice + 8 weeks and the meeting + 12 weeks. */
export const r11: DutyRule = dutyRule({
  id: 'R11',
  name: 'Issue the final amended plan',
  law: 'SEND Regs 2014 regs 22(3), 28',
  source: 'SEND Regs 2014 regs 22(3), 28; R (L, M, P) v Devon CC [2022] EWHC 493 (Admin)',
  mark: 'checked',
  reads: READS_OF_AMENDMENTS,
  startedBy: 'decision',
  owed,
});
