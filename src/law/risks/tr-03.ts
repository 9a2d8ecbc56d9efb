import { addDays, later } from '../../domain/plain-date.js';
import type { History } from '../../journey/belief/history.js';
import { weeksFrom } from '../calendar/calendar-days.js';
import { leadTime } from '../policies/lead-times.js';
import { dueInWords, inWords } from '../readings/in-words.js';
import { plansOf, READS_OF_PLANS } from '../readings/plans.js';
import { openCycleOf, type ReviewCycle } from '../readings/review-cycles.js';
import type { Meeting } from '../readings/reviews.js';
import type { Policy, RiskRule, RiskWindow } from '../rule.js';
import { NONE, riskWindow } from './risk-window.js';

const meetingSince = ({ anchoredBy }: ReviewCycle, meetings: readonly Meeting[]): Meeting | undefined => {
  const last = meetings[meetings.length - 1];
  return last !== undefined && last.latestOn > anchoredBy ? last : undefined;
};

const reasonOf = ({ isFirst, anchoredOn, dueOn }: ReviewCycle): string => {
  const since = inWords(anchoredOn);
  const began = isFirst
    ? `Plan made on ${since}; no annual review decision has been notified since`
    : `Last annual review decision notified on ${since}; none has been notified since`;
  return `${began}; the review is to be held and concluded by ${dueInWords(dueOn)} (CFA 2014 s44(1)).`;
};

const windowOf = (cycle: ReviewCycle, meeting: Meeting | undefined, policy: Policy): RiskWindow => {
  const { lastDay, plan } = cycle;
  const from = addDays(cycle.anchoredBy, 1);
  const early = weeksFrom(lastDay, -leadTime(policy, 'tr-03.redWithoutMeetingWeeks'));
  return riskWindow({
    episode: `review due ${lastDay}`,
    amberFrom: later(weeksFrom(lastDay, -leadTime(policy, 'tr-03.amberWeeks')), plan.from),
    redFrom: later(addDays(lastDay, 1), plan.from),
    redSooner:
      meeting === undefined
        ? { redFrom: later(early, plan.from), silence: [{ kinds: ['AnnualReviewMeetingHeld'], from }] }
        : undefined,
    dueOn: cycle.dueOn,
    reason: reasonOf(cycle),
    clears: 'The annual review decision notified.',
    events: meeting === undefined ? cycle.events : [...cycle.events, ...meeting.events],
    silence: [{ kinds: ['ReviewDecided'], from }],
  });
};

// A decision's notice ends one year's window and begins the next, so only the last year of the last plan can be open.
const windows = (history: History, policy: Policy): readonly RiskWindow[] => {
  const plan = plansOf(history).at(-1);
  const cycle = plan === undefined ? undefined : openCycleOf(history, plan);
  if (cycle === undefined) return NONE;
  return [windowOf(cycle, meetingSince(cycle, history.of('AnnualReviewMeetingHeld')), policy)];
};

export const tr03: RiskRule = {
  id: 'TR-03',
  version: 1,
  name: 'Annual review overdue',
  says: 'The annual review is near or past its last day and no decision has been notified. Amber ten weeks before the last day; red four weeks before it where no meeting was held, in any case the day after it.',
  source: 'CFA 2014 s44(1)',
  mark: 'unverified',
  validFrom: '2014-09-01',
  reads: ['AnnualReviewMeetingHeld', 'ReviewDecided', ...READS_OF_PLANS],
  aboutPlan: true,
  windows,
};
