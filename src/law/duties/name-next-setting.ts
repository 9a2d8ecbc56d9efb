import { later, yearOf, type PlainDate } from '../../domain/plain-date.js';
import { perHistory } from '../../journey/belief/as-at.js';
import type { History } from '../../journey/belief/history.js';
import {
  fiveMonthsBefore,
  phaseNamingDue,
  post16NamingDue,
  type DueBefore,
} from '../calendar/phase-transfer-dates.js';
import { isStartKnown, plansOf, READS_OF_PLANS, stoodOn, type PlanSpell } from '../readings/plans.js';
import type { PhaseName } from '../readings/phases.js';
import { planNamingNext } from '../readings/section-i.js';
import {
  formerTransfers,
  preparedFrom,
  READS_OF_TRANSFERS,
  transfersOf,
  type Transfer,
} from '../readings/transfers.js';
import type { DutyRule, Mark } from '../rule.js';
import { dutyRule } from './duty-rule.js';
import { eventsOf, NOTHING_OWED, type Owed } from './duty.js';

/** C5: strict and customary last day, by the phase. */
export const dueDates = ({ phase, on }: Transfer): DueBefore => {
  if (phase === 'post-16') return post16NamingDue(yearOf(on));
  if (phase === 'school') return phaseNamingDue(yearOf(on));
  return { strict: fiveMonthsBefore(on), customary: fiveMonthsBefore(on) };
};

/** Whether the final plan for this transfer, issued after its last day, is the first version that the record holds. */
const isAmendedFor = (plan: PlanSpell, { on }: Transfer): boolean =>
  !isStartKnown(plan) && plan.made?.data.cause === 'phase-transfer' && plan.from <= on;

/** The plan that the duty is about: in force on its last day, whatever became of it before the move. */
export const planDue = (transfer: Transfer, plans: readonly PlanSpell[]): PlanSpell | undefined =>
  plans.find((plan) => stoodOn(plan, dueDates(transfer).customary) || isAmendedFor(plan, transfer));

/** The day from which the duty runs: with the plan's making, where that is later and on record. */
export const startOf = (transfer: Transfer, plan: PlanSpell): PlainDate =>
  isStartKnown(plan) ? later(preparedFrom(transfer), plan.from) : preparedFrom(transfer);

/** Transfers expected, and those of former settings at which the person still was on the last day: what was owed stays on record. */
export const transfersOwed = perHistory((history): readonly Transfer[] => {
  const owed = [...transfersOf(history)];
  for (const { transfer, leftOn } of formerTransfers(history))
    if (leftOn > dueDates(transfer).customary && !owed.some(({ on }) => on === transfer.on))
      owed.push(transfer);
  return owed;
});

/** A return tells of the final plan for a transfer from its edition of 2026 on. */
const WOULD_TELL = ['PlanFinalised/phase-transfer', 'PlanFinalised'];

const owedFor = (history: History, transfer: Transfer, plan: PlanSpell): Owed => {
  const { strict, customary } = dueDates(transfer);
  const named = planNamingNext(history, preparedFrom(transfer), transfer.present);
  return {
    episode: `transfer ${transfer.on}`,
    startedOn: startOf(transfer, plan),
    dueOn: strict,
    dueOnCustomary: customary === strict ? undefined : customary,
    met: named,
    endedOn: plan.to,
    silence: transfer.isByReturn ? WOULD_TELL : undefined,
    events: [...transfer.events, ...eventsOf(named)],
  };
};

interface PhaseDuty {
  readonly id: string;
  readonly name: string;
  readonly law: string;
  readonly mark?: Mark;
  readonly phases: readonly PhaseName[];
  /** Which of those moves; all unless said. */
  readonly only?: (transfer: Transfer, history: History) => boolean;
}

/** The duty to review, amend and name the next setting in Section I in time for one kind of phase transfer. */
export const nameNextSetting = ({ phases, only, mark = 'checked', ...declared }: PhaseDuty): DutyRule =>
  dutyRule({
    ...declared,
    mark,
    reads: [...READS_OF_TRANSFERS, ...READS_OF_PLANS],
    owed: (history) => {
      const plans = plansOf(history);
      if (plans.length === 0) return NOTHING_OWED;
      return transfersOwed(history).flatMap((transfer) => {
        const isOurs = transfer.name !== undefined && phases.includes(transfer.name);
        const plan = isOurs ? planDue(transfer, plans) : undefined;
        if (plan === undefined || only?.(transfer, history) === false) return [];
        return owedFor(history, transfer, plan);
      });
    },
  });
