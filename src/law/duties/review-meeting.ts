import { addMonths } from '../../domain/months.js';
import { weeksFrom } from '../calendar/calendar-days.js';
import { later, type PlainDate } from '../../domain/plain-date.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import { plansOf, READS_OF_PLANS, type PlanSpell } from '../readings/plans.js';
import { cyclesOf, type ReviewCycle } from '../readings/review-cycles.js';
import { isNotified } from '../readings/reviews.js';
import { ifByReturnAlone } from '../readings/said-by-return.js';
import type { Due, DutyRule } from '../rule.js';
import { dutyRule } from './duty-rule.js';
import { eventsOf, NOTHING_OWED, type Owed } from './duty.js';
import { NO_ANCHOR, TELLS_OF_CONCLUSIONS } from './review-within-12-months.js';

const DECISION_WEEKS = 4;
/** A return tells of the meetings of its own year. */
const WOULD_TELL = ['AnnualReviewMeetingHeld'];
const earlierBy4Weeks = (day: PlainDate): PlainDate => weeksFrom(day, -DECISION_WEEKS);
const latestMeeting = (due: Due): Due =>
  typeof due === 'string'
    ? earlierBy4Weeks(due)
    : { from: earlierBy4Weeks(due.from), to: earlierBy4Weeks(due.to) };

const owedIn = (
  history: History,
  { plan, anchoredOn, anchoredBy, dueOn, concluded, began, events }: ReviewCycle,
): Owed => {
  const meeting = history
    .of('AnnualReviewMeetingHeld')
    .find(
      ({ latestOn }) => latestOn > anchoredBy && (concluded === undefined || latestOn <= concluded.latestOn),
    );
  return {
    episode: `review from ${anchoredOn}`,
    startedOn: anchoredBy,
    dueOn: latestMeeting(dueOn),
    met: meeting,
    endedOn: (concluded ?? { latestOn: plan.to }).latestOn,
    silence: ifByReturnAlone(WOULD_TELL, began, concluded),
    events: [...events, ...eventsOf(meeting)],
  };
};

/** R3: the last day for the meeting, if the decision is to be notified within the year. */
export const r3: DutyRule = dutyRule({
  id: 'R3',
  name: 'Hold the annual review meeting four weeks before the year ends',
  law: 'CFA 2014 s44(1); SEND Regs 2014 reg 20(10)',
  source: 'Hounslow local offer',
  kind: 'guidance',
  mark: 'checked',
  reads: ['AnnualReviewMeetingHeld', 'ReviewDecided', ...READS_OF_PLANS],
  owed: (history) => {
    const plans = plansOf(history);
    if (plans.length === 0) return NOTHING_OWED;
    return plans.flatMap((plan) => cyclesOf(history, plan).map((cycle) => owedIn(history, cycle)));
  },
});

const AFTER_TRANSFER_MONTHS = 3;

type CameIn = BelievedFact<'PlanTransferredIn'>;

/** Whether a review year counts from the plan's own dates, not from the first decision here. */
const isFromBefore = ({ isFirst }: ReviewCycle, { data }: CameIn): boolean =>
  isFirst || data.lastReviewedOn !== undefined;

/** A plan that came without its dates: C14. */
const undatedTransfer = (history: History, plan: PlanSpell, transferredIn: CameIn): Owed => {
  const concluded = history
    .of('ReviewDecided')
    .find((decision) => isNotified(decision) && decision.latestOn >= transferredIn.latestOn);
  return {
    episode: `plan transferred in ${transferredIn.occurredOn}`,
    startedOn: transferredIn.latestOn,
    ...{ dueOn: null, cannotBeSaid: NO_ANCHOR },
    met: concluded,
    endedOn: plan.to,
    events: eventsOf(transferredIn, concluded),
  };
};

/** M3: the new authority reviews a plan transferred in by its old date, or three months after the transfer if later. */
export const m3: DutyRule = dutyRule({
  id: 'M3',
  name: 'Review the plan transferred in',
  law: 'SEND Regs 2014 reg 15(5)',
  mark: 'unverified',
  reads: ['ReviewDecided', ...READS_OF_PLANS],
  owed: (history) => {
    if (history.of('PlanTransferredIn').length === 0) return NOTHING_OWED;
    return plansOf(history).flatMap((plan): readonly Owed[] => {
      const { transferredIn } = plan;
      if (transferredIn === undefined) return [];
      const cycle = cyclesOf(history, plan)[0];
      if (cycle === undefined || !isFromBefore(cycle, transferredIn))
        return [undatedTransfer(history, plan, transferredIn)];
      const { anchoredBy, dueOn, concluded, events } = cycle;
      const floor = addMonths(transferredIn.latestOn, AFTER_TRANSFER_MONTHS);
      return [
        {
          episode: `plan transferred in ${transferredIn.occurredOn}`,
          startedOn: later(anchoredBy, transferredIn.latestOn),
          dueOn: typeof dueOn === 'string' ? later(dueOn, floor) : dueOn,
          met: concluded,
          endedOn: plan.to,
          silence: ifByReturnAlone(TELLS_OF_CONCLUSIONS, transferredIn),
          events: [...eventsOf(transferredIn), ...events],
        },
      ];
    });
  },
});
