import { addMonths, monthsStartingWith } from '../../domain/months.js';
import { later, type PartialDate, type PlainDate } from '../../domain/plain-date.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import { firstDay, lastDay } from '../../domain/partial-date.js';
import type { Due } from '../rule.js';
import { lastOf } from './due-dates.js';
import type { PlanSpell } from './plans.js';
import { isNotified, type Decision } from './reviews.js';

/** The year in which one annual review is due, from the plan's making or the decision of the review before. */
export interface ReviewCycle {
  readonly plan: PlanSpell;
  /** The plan's making or the last review's notice; a partial date where no more is known. */
  readonly anchoredOn: PartialDate;
  /** The last day that the anchor can mean. */
  readonly anchoredBy: PlainDate;
  readonly isFirst: boolean;
  /** Whether the anchor's day is on record, and not only by when it was. */
  readonly isDated: boolean;
  readonly dueOn: Due;
  /** The last day that can be the due one. */
  readonly lastDay: PlainDate;
  /** The decision whose notice concluded this review. */
  readonly concluded: Decision | undefined;
  /** The plan's making, its transfer here, or the decision before: what the year counts from. */
  readonly began: BelievedFact;
  /** Ids of the events that the due date rests on. */
  readonly events: readonly string[];
}

interface Anchor {
  readonly on: PartialDate;
  readonly by: PlainDate;
  readonly isFirst: boolean;
  readonly isDated: boolean;
  readonly fact: BelievedFact;
}

const WITHIN_MONTHS = 12;
const AFTER_TRANSFER_MONTHS = 3;

/**
 * CFA 2014 s44(1): within 12 months starting with the day the plan was made, or with the previous review. SEND Regs 2014
 * reg 15: of a plan that came from another authority, at the earliest three months after the transfer.
 */
const dueAfter = (anchor: PlainDate, transferredOn: PlainDate | undefined): PlainDate => {
  const ownDate = monthsStartingWith(anchor, WITHIN_MONTHS);
  return transferredOn === undefined || anchor > transferredOn
    ? ownDate
    : later(ownDate, addMonths(transferredOn, AFTER_TRANSFER_MONTHS));
};

/** The due date, or its range where the anchor or the transfer is known only in part. */
const dueOf = ({ on }: Anchor, transferredIn: PlanSpell['transferredIn']): Due => {
  const isDated = transferredIn !== undefined && !transferredIn.occurredBy;
  const from = dueAfter(firstDay(on), isDated ? firstDay(transferredIn.occurredOn) : undefined);
  const to = dueAfter(lastDay(on), transferredIn?.latestOn);
  return from === to ? to : { from, to };
};

const transferAnchor = (fact: BelievedFact<'PlanTransferredIn'>): Anchor | undefined => {
  const on = fact.data.lastReviewedOn ?? fact.data.madeOn;
  return on === undefined
    ? undefined
    : { on, by: on, isFirst: fact.data.lastReviewedOn === undefined, isDated: true, fact };
};

const firstAnchor = ({ made, transferredIn }: PlanSpell): Anchor | undefined => {
  if (transferredIn?.data.lastReviewedOn !== undefined) return transferAnchor(transferredIn);
  if (made !== undefined && made.data.cause === 'first' && !made.occurredBy)
    return { on: made.occurredOn, by: made.latestOn, isFirst: true, isDated: true, fact: made };
  return transferredIn === undefined ? undefined : transferAnchor(transferredIn);
};

const cycle = (plan: PlanSpell, anchor: Anchor, concluded: Decision | undefined): ReviewCycle => {
  const dueOn = dueOf(anchor, plan.transferredIn);
  return {
    plan,
    anchoredOn: anchor.on,
    anchoredBy: anchor.by,
    isFirst: anchor.isFirst,
    isDated: anchor.isDated,
    dueOn,
    lastDay: lastOf(dueOn),
    concluded,
    began: anchor.fact,
    events: [...anchor.fact.events, ...(concluded?.events ?? [])],
  };
};

const anchorAt = (decision: Decision): Anchor => ({
  on: decision.occurredOn,
  by: decision.latestOn,
  isFirst: false,
  isDated: !decision.occurredBy,
  fact: decision,
});

/** Whether the decision's notice concluded a review of this plan after the anchor. */
const concludes = (decision: Decision, plan: PlanSpell, anchor: Anchor | undefined): boolean =>
  isNotified(decision) &&
  decision.latestOn >= plan.from &&
  (plan.to === undefined || decision.latestOn <= plan.to) &&
  (anchor === undefined || decision.latestOn > anchor.by);

/** The review years of a plan in order, the last open; none where the plan's first date is unknown and nothing decided. */
export const cyclesOf = (history: History, plan: PlanSpell): readonly ReviewCycle[] => {
  let anchor = firstAnchor(plan);
  const cycles: ReviewCycle[] = [];
  const add = (concluded: Decision | undefined): void => {
    if (anchor !== undefined) cycles.push(cycle(plan, anchor, concluded));
  };
  for (const decision of history.of('ReviewDecided')) {
    if (!concludes(decision, plan, anchor)) continue;
    add(decision);
    anchor = anchorAt(decision);
  }
  add(undefined);
  return cycles;
};

/** The review year of a plan that is not concluded: the last of `cyclesOf`. */
export const openCycleOf = (history: History, plan: PlanSpell): ReviewCycle | undefined => {
  const first = firstAnchor(plan);
  const decisions = history.of('ReviewDecided');
  for (let i = decisions.length - 1; i >= 0; i -= 1)
    if (concludes(decisions[i]!, plan, first)) return cycle(plan, anchorAt(decisions[i]!), undefined);
  return first === undefined ? undefined : cycle(plan, first, undefined);
};
