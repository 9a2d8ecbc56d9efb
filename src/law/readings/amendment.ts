import { addDays, type PlainDate } from '../../domain/plain-date.js';
import { firstDay, lastDay as lastPossible } from '../../domain/partial-date.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import { weeksFrom } from '../calendar/calendar-days.js';
import type { Due } from '../rule.js';
import { lastOf } from './due-dates.js';
import type { Decision, Meeting } from './reviews.js';

export type Notice = BelievedFact<'AmendmentNoticeSent'>;

/** One amending of a plan: after a review, or without one (reg 28). */
export interface Amendment {
  /** The day on which the authority set out to amend: the decision, or the notice. */
  readonly from: PlainDate;
  readonly meeting: Meeting | undefined;
  readonly decision: Decision | undefined;
  readonly notice: Notice | undefined;
  readonly dueOn: Due;
  readonly lastDay: PlainDate;
  readonly finalised: BelievedFact<'PlanFinalised'> | undefined;
  readonly abandoned: BelievedFact<'AmendmentsAbandoned'> | undefined;
  /** The day on which the amending was over without a final plan of its own: abandoned, or overtaken by a later one. */
  readonly overOn: PlainDate | undefined;
  readonly events: readonly string[];
}

export const AFTER_NOTICE_WEEKS = 8;
const AFTER_MEETING_WEEKS = 12;

const limit = (fact: BelievedFact, weeks: number, end: typeof firstDay): PlainDate =>
  weeksFrom(end(fact.occurredOn), weeks);

const earliestOf = (days: readonly PlainDate[]): PlainDate => days.reduce((a, b) => (b < a ? b : a));

/**
 * R11: the earlier of the notice + 8 weeks (SEND Regs 2014 reg 22(3)) and the meeting + 12 weeks (R (L, M, P) v Devon
 * CC [2022] EWHC 493 (Admin)); with no meeting, the notice or decision + 8 weeks (reg 28).
 */
const dueOf = (
  meeting: Meeting | undefined,
  notice: Notice | undefined,
  decision: Decision | undefined,
): Due => {
  const limits = (end: typeof firstDay): PlainDate => {
    const days: PlainDate[] = [];
    if (meeting !== undefined) days.push(limit(meeting, AFTER_MEETING_WEEKS, end));
    const start = notice ?? (meeting === undefined ? decision : undefined);
    if (start !== undefined) days.push(limit(start, AFTER_NOTICE_WEEKS, end));
    return earliestOf(days);
  };
  const [from, to] = [limits(firstDay), limits(lastPossible)];
  return from === to ? to : { from, to };
};

export type FinalPlan = BelievedFact<'PlanFinalised'>;

/** The final plan of this amending: the one that names it, else the first after it that names none. */
const finalOf = (history: History, from: PlainDate, notice: Notice | undefined): FinalPlan | undefined => {
  const named = notice?.episodes.amendment;
  const amended = history.of('PlanFinalised').filter((plan) => plan.data.cause !== 'first');
  const own = amended.find((plan) => named !== undefined && plan.episodes.amendment === named);
  return own ?? amended.find((plan) => plan.latestOn >= from && plan.episodes.amendment === undefined);
};

/** The first final plan of a later amending: from then on this one is overtaken. */
const overtakenBy = (history: History, from: PlainDate): FinalPlan | undefined =>
  history.of('PlanFinalised').find((plan) => {
    const named = plan.episodes.amendment;
    if (plan.data.cause === 'first' || plan.latestOn < from || named === undefined) return false;
    return history
      .of('AmendmentNoticeSent')
      .some((notice) => notice.episodes.amendment === named && notice.latestOn > from);
  });

const abandonedOf = (
  history: History,
  from: PlainDate,
  notice: Notice | undefined,
): BelievedFact<'AmendmentsAbandoned'> | undefined => {
  const named = notice?.episodes.amendment;
  return history
    .of('AmendmentsAbandoned')
    .find((fact) =>
      named !== undefined && fact.episodes.amendment !== undefined
        ? fact.episodes.amendment === named
        : fact.latestOn >= from,
    );
};

const firstDayOf = (a: BelievedFact | undefined, b: BelievedFact | undefined): PlainDate | undefined => {
  if (a === undefined || b === undefined) return (a ?? b)?.latestOn;
  return a.latestOn < b.latestOn ? a.latestOn : b.latestOn;
};

/** One amending with what belongs to it; a decision or a notice is there. */
export const amendment = (
  history: History,
  meeting: Meeting | undefined,
  decision: Decision | undefined,
  notice: Notice | undefined,
): Amendment => {
  const from = (
    notice !== undefined && (decision === undefined || notice.latestOn < decision.latestOn)
      ? notice
      : decision
  )!.latestOn;
  const dueOn = dueOf(meeting, notice, decision);
  const finalised = finalOf(history, from, notice);
  const abandoned = abandonedOf(history, from, notice);
  const overtaken = finalised === undefined ? overtakenBy(history, from) : undefined;
  const facts = [meeting, decision, notice, finalised, abandoned, overtaken];
  return {
    from,
    meeting,
    decision,
    notice,
    dueOn,
    lastDay: lastOf(dueOn),
    finalised,
    abandoned,
    overOn: firstDayOf(abandoned, overtaken),
    events: facts.flatMap((fact) => fact?.events ?? []),
  };
};

/** An amending of which only the review and the final plan are on record: that the plan was amended shows that it was to be. */
export const amendmentByPlan = (meeting: Meeting, finalised: FinalPlan): Amendment => {
  const dueOn = dueOf(meeting, undefined, undefined);
  return {
    from: finalised.latestOn,
    meeting,
    decision: undefined,
    notice: undefined,
    dueOn,
    lastDay: lastOf(dueOn),
    finalised,
    abandoned: undefined,
    overOn: undefined,
    events: [...meeting.events, ...finalised.events],
  };
};

/** The first day after the last day in time. */
export const lateFrom = ({ lastDay }: Amendment): PlainDate => addDays(lastDay, 1);
