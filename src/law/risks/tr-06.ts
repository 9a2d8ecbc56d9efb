import { later, yearOf } from '../../domain/plain-date.js';
import type { History } from '../../journey/belief/history.js';
import { phaseNamingDue, post16NamingDue } from '../calendar/phase-transfer-dates.js';
import { dayBefore } from '../policies/lead-times.js';
import { plansOf, READS_OF_PLANS, type PlanSpell } from '../readings/plans.js';
import { phaseReviewsOf } from '../readings/reviews.js';
import {
  planUpTo,
  preparedFrom,
  READS_OF_TRANSFERS,
  transfersOf,
  type Transfer,
} from '../readings/transfers.js';
import type { Policy, RiskRule, RiskWindow } from '../rule.js';
import { NONE, riskWindow } from './risk-window.js';
import { transferInWords } from './transfer-in-words.js';

/** A plan made after the last day for naming the next setting has no review to be held by then. */
const isMadeTooLate = ({ phase, on }: Transfer, plan: PlanSpell): boolean =>
  plan.from > (phase === 'post-16' ? post16NamingDue : phaseNamingDue)(yearOf(on)).customary;

const windowOf = (transfer: Transfer, plan: PlanSpell, history: History, policy: Policy): RiskWindow => {
  const from = preparedFrom(transfer);
  const review = phaseReviewsOf(history).find((meeting) => meeting.latestOn >= from);
  const redOn = dayBefore(policy, 'tr-06.redOn', transfer.on);
  return riskWindow({
    episode: `transfer ${transfer.on}`,
    amberFrom: later(dayBefore(policy, 'tr-06.amberOn', redOn), plan.from),
    redFrom: later(redOn, plan.from),
    clearedOn: review?.latestOn,
    lapsedOn: transfer.on,
    reason: `${transferInWords(transfer)}; no phase transfer review is on record (SEND Regs 2014 reg 18).`,
    clears: 'A phase transfer review meeting held.',
    events: [...transfer.events, ...(review?.events ?? [])],
    silence: [{ kinds: ['AnnualReviewMeetingHeld/phase'], from: later(from, plan.from) }],
  });
};

const windows = (history: History, policy: Policy): readonly RiskWindow[] => {
  const plans = plansOf(history);
  if (plans.length === 0) return NONE;
  const found: RiskWindow[] = [];
  for (const transfer of transfersOf(history)) {
    const plan = transfer.phase === 'within-post-16' ? undefined : planUpTo(transfer, plans);
    if (plan !== undefined && !isMadeTooLate(transfer, plan))
      found.push(windowOf(transfer, plan, history, policy));
  }
  return found;
};

export const tr06: RiskRule = {
  id: 'TR-06',
  version: 1,
  name: 'Phase transfer review not held',
  says: 'A move to the next phase is expected and no phase transfer review has been held since 1 April of the year before. Amber from 1 November, red from 15 December before the move.',
  source: 'SEND Regs 2014 reg 18',
  mark: 'checked',
  validFrom: '2014-09-01',
  reads: ['AnnualReviewMeetingHeld', ...READS_OF_TRANSFERS, ...READS_OF_PLANS],
  aboutPlan: true,
  windows,
};
