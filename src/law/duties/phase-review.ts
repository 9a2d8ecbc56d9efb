import type { History } from '../../journey/belief/history.js';
import { plansOf, READS_OF_PLANS } from '../readings/plans.js';
import { READS_OF_TRANSFERS } from '../readings/transfers.js';
import type { DutyRule } from '../rule.js';
import { dutyRule } from './duty-rule.js';
import { eventsOf, NOTHING_OWED, type Owed } from './duty.js';
import { dueDates, planDue, startOf, transfersOwed } from './name-next-setting.js';

/** A return tells of the meetings of its own year. */
const WOULD_TELL = ['AnnualReviewMeetingHeld', 'AnnualReviewMeetingHeld/phase'];

const owed = (history: History): readonly Owed[] => {
  const plans = plansOf(history);
  if (plans.length === 0) return NOTHING_OWED;
  return transfersOwed(history).flatMap((transfer) => {
    const plan = planDue(transfer, plans);
    if (plan === undefined) return [];
    const startedOn = startOf(transfer, plan);
    const review = history
      .of('AnnualReviewMeetingHeld')
      .find(({ latestOn }) => latestOn >= startedOn && latestOn <= transfer.on);
    const { strict, customary } = dueDates(transfer);
    return {
      episode: `transfer ${transfer.on}`,
      startedOn,
      dueOn: strict,
      dueOnCustomary: customary === strict ? undefined : customary,
      met: review,
      endedOn: plan.to,
      silence: transfer.isByReturn ? WOULD_TELL : undefined,
      events: [...transfer.events, ...eventsOf(review)],
    };
  });
};

/** P8: the plan is reviewed before a phase transfer, not merely amended. */
export const p8: DutyRule = dutyRule({
  id: 'P8',
  name: 'Hold the review before the phase transfer',
  law: 'SEND Regs 2014 regs 18 to 21',
  source: 'SEND Regs 2014 regs 18 to 21; senlegal.co.uk',
  mark: 'checked',
  reads: [...READS_OF_TRANSFERS, ...READS_OF_PLANS, 'AnnualReviewMeetingHeld'],
  owed,
});
