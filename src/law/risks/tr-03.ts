import { addDays, later } from '../../domain/plain-date.js';
import type { History } from '../../journey/belief/history.js';
import { weeksFrom } from '../calendar/calendar-days.js';
import { leadTime } from '../policies/lead-times.js';
import { dueInWords, inWords } from '../readings/in-words.js';
import { plansOf, READS_OF_PLANS } from '../readings/plans.js';
import { cyclesOf, type ReviewCycle } from '../readings/review-cycles.js';
import type { Meeting } from '../readings/reviews.js';
import type { Policy, RiskRule, RiskWindow } from '../rule.js';
import { NONE, riskWindow } from './risk-window.js';

const meetingIn = (cycle: ReviewCycle, meetings: readonly Meeting[]): Meeting | undefined =>
  meetings.find(
    ({ latestOn }) =>
      latestOn > cycle.anchoredBy && (cycle.concluded === undefined || latestOn <= cycle.concluded.latestOn),
  );

const reasonOf = ({ isFirst, anchoredOn, dueOn }: ReviewCycle): string => {
  const since = inWords(anchoredOn);
  const began = isFirst
    ? `Plan made on ${since}; no annual review decision has been notified since`
    : `Last annual review decision notified on ${since}; none has been notified since`;
  return `${began}; the review is to be held and concluded by ${dueInWords(dueOn)} (CFA 2014 s44(1)).`;
};

const windowOf = (cycle: ReviewCycle, meeting: Meeting | undefined, policy: Policy): RiskWindow => {
  const { lastDay, concluded, plan } = cycle;
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
    clearedOn: concluded?.latestOn,
    reason: reasonOf(cycle),
    clears: 'The annual review decision notified.',
    events: meeting === undefined ? cycle.events : [...cycle.events, ...meeting.events],
    silence: [{ kinds: ['ReviewDecided'], from }],
  });
};

const windows = (history: History, policy: Policy): readonly RiskWindow[] => {
  const plans = plansOf(history);
  if (plans.length === 0) return NONE;
  const meetings = history.of('AnnualReviewMeetingHeld');
  return plans.flatMap((plan) =>
    cyclesOf(history, plan).map((cycle) => windowOf(cycle, meetingIn(cycle, meetings), policy)),
  );
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
