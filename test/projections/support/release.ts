import type { Policy, RiskRule, RulesRelease } from '../../../src/law/rule.js';
import { addDays } from '../../../src/domain/plain-date.js';

const policy: Policy = {
  version: 'test-1',
  author: 'director of inclusion',
  adoptableFrom: '2020-01-01',
  reason: 'A policy for specs.',
  staleAfterDays: 400,
  leadTimes: { amber: 21, red: 28 },
};
/** Gives half as long. */
const stricter: Policy = { ...policy, version: 'test-2', leadTimes: { amber: 10, red: 14 } };

/** A review meeting without a decision, in its plainest form. */
const undecidedReview: RiskRule = {
  id: 'TEST-01',
  version: 1,
  name: 'Review without decision',
  says: 'A meeting was held and nothing was decided.',
  source: 'a spec',
  mark: 'interpretation',
  validFrom: '2014-09-01',
  reads: ['AnnualReviewMeetingHeld', 'ReviewDecided'],
  aboutPlan: true,
  windows: (history, { leadTimes }) =>
    history.of('AnnualReviewMeetingHeld').map((meeting) => {
      const decided = history.of('ReviewDecided').find(({ latestOn }) => latestOn >= meeting.latestOn);
      return {
        episode: meeting.latestOn,
        amberFrom: addDays(meeting.latestOn, leadTimes['amber']!),
        redFrom: addDays(meeting.latestOn, leadTimes['red']!),
        dueOn: addDays(meeting.latestOn, 28),
        ...(decided && { clearedOn: decided.latestOn }),
        reason: `Meeting held on ${meeting.latestOn}.`,
        clears: 'A decision.',
        events: meeting.events,
        silence: [{ kinds: ['ReviewDecided'], from: meeting.latestOn }],
      };
    }),
};

/** The same, resting on facts alone: silence is taken for absence. */
const undecidedForCertain: RiskRule = {
  ...undecidedReview,
  id: 'TEST-02',
  windows: (history, policyThen) =>
    undecidedReview.windows(history, policyThen).map((window) => ({ ...window, silence: [] })),
};

export const testRelease: RulesRelease = {
  id: 'test',
  risks: [undecidedReview, undecidedForCertain],
  duties: [],
  notReckoned: [],
  policies: [policy, stricter],
  initialPolicy: policy,
};
