import { later, yearOf } from '../../domain/plain-date.js';
import { perHistory } from '../../journey/belief/as-at.js';
import type { History } from '../../journey/belief/history.js';
import {
  fiveMonthsBefore,
  phaseNamingDue,
  post16NamingDue,
  type DueBefore,
} from '../calendar/phase-transfer-dates.js';
import { plansOf, READS_OF_PLANS, stoodOn, type PlanSpell } from '../readings/plans.js';
import { planNamingNext } from '../readings/section-i.js';
import {
  formerTransfers,
  preparedFrom,
  READS_OF_TRANSFERS,
  transfersOf,
  type PhaseName,
  type Transfer,
} from '../readings/transfers.js';
import type { Duty, DutyRule } from '../rule.js';
import { duty, eventsOf, NO_DUTIES } from './duty.js';

/** C5: strict and customary last day, by the phase. */
const dueDates = ({ phase, on }: Transfer): DueBefore => {
  if (phase === 'post-16') return post16NamingDue(yearOf(on));
  if (phase === 'school') return phaseNamingDue(yearOf(on));
  return { strict: fiveMonthsBefore(on), customary: fiveMonthsBefore(on) };
};

/** The plan that the duty is about: in force on its last day, whatever became of it before the move. */
const planDue = (transfer: Transfer, plans: readonly PlanSpell[]): PlanSpell | undefined =>
  plans.find((plan) => stoodOn(plan, dueDates(transfer).customary));

/** Transfers expected, and those of former settings at which the person still was on the last day: what was owed stays on record. */
const transfersOwed = perHistory((history): readonly Transfer[] => {
  const owed = [...transfersOf(history)];
  for (const { transfer, leftOn } of formerTransfers(history))
    if (leftOn > dueDates(transfer).customary && !owed.some(({ on }) => on === transfer.on))
      owed.push(transfer);
  return owed;
});

const dutyOf = (rule: string, law: string, history: History, transfer: Transfer, plan: PlanSpell): Duty => {
  const { strict, customary } = dueDates(transfer);
  const named = planNamingNext(history, preparedFrom(transfer), transfer.present);
  return duty({
    rule,
    law,
    episode: `transfer ${transfer.on}`,
    startedOn: later(preparedFrom(transfer), plan.from),
    dueOn: strict,
    dueOnCustomary: customary === strict ? undefined : customary,
    metOn: named?.latestOn,
    endedOn: plan.to,
    events: [...transfer.events, ...eventsOf(named)],
  });
};

interface PhaseDuty {
  readonly id: string;
  readonly name: string;
  readonly law: string;
  readonly phases: readonly PhaseName[];
}

/** The duty to review, amend and name the next setting in Section I in time for one kind of phase transfer. */
export const nameNextSetting = ({ id, name, law, phases }: PhaseDuty): DutyRule => ({
  id,
  version: 1,
  name,
  source: law,
  mark: 'checked',
  validFrom: '2014-09-01',
  reads: [...READS_OF_TRANSFERS, ...READS_OF_PLANS],
  duties: (history) => {
    const plans = plansOf(history);
    if (plans.length === 0) return NO_DUTIES;
    return transfersOwed(history).flatMap((transfer) => {
      const plan = planDue(transfer, plans);
      const isOurs = transfer.name !== undefined && phases.includes(transfer.name);
      if (!isOurs || plan === undefined) return [];
      return dutyOf(id, law, history, transfer, plan);
    });
  },
});
