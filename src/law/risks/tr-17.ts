import { birthday } from '../../domain/birthday.js';
import { addDays, later, type PlainDate } from '../../domain/plain-date.js';
import type { History } from '../../journey/belief/history.js';
import { leadTime } from '../policies/lead-times.js';
import { onDay } from '../readings/in-words.js';
import { neetSpells, READS_OF_NEET, type NeetSpell } from '../readings/neet.js';
import { plansOf, READS_OF_PLANS, type PlanSpell } from '../readings/plans.js';
import type { Policy, RiskRule, RiskWindow } from '../rule.js';
import { firstOf } from './onward.js';
import { NONE, riskWindow } from './risk-window.js';

const FROM_AGE = 16;

/** The plan that stood while the person was out of education. */
export const planDuring = (history: History, { began, ended }: NeetSpell): PlanSpell | undefined =>
  plansOf(history).find(
    ({ from, to }) =>
      (to === undefined || to > began.latestOn) && (ended === undefined || from < ended.latestOn),
  );

const windowOf = (history: History, policy: Policy, spell: NeetSpell, applies: PlainDate): RiskWindow => {
  const { began, ended } = spell;
  const since = began.latestOn;
  const review = history.of('AnnualReviewMeetingHeld').find(({ latestOn }) => latestOn >= since);
  const answer = firstOf(review, ended);
  return riskWindow({
    episode: `not in education from ${since}`,
    amberFrom: later(addDays(since, leadTime(policy, 'tr-17.amberDays')), applies),
    redFrom: later(addDays(since, leadTime(policy, 'tr-17.redDays')), applies),
    clearedOn: answer?.latestOn,
    reason: `Not in education, employment or training ${onDay(began)} with an EHC plan; no review to re-engage the young person and no new placement is on record since (SEND Regs 2014 regs 29(2), 30).`,
    clears: 'A review of the plan held since, or a new placement.',
    events: [...began.events, ...(answer?.events ?? [])],
    silence: [
      { kinds: ['AnnualReviewMeetingHeld'], from: since },
      { kinds: ['PlacementStarted'], from: since },
    ],
  });
};

const windows = (history: History, policy: Policy): readonly RiskWindow[] => {
  const spells = neetSpells(history);
  const born = history.dateOfBirth;
  if (spells.length === 0 || born === undefined) return NONE;
  const found: RiskWindow[] = [];
  for (const spell of spells) {
    const plan = planDuring(history, spell);
    if (plan === undefined) continue;
    found.push(windowOf(history, policy, spell, later(birthday(born, FROM_AGE), plan.from)));
  }
  return found;
};

export const tr17: RiskRule = {
  id: 'TR-17',
  version: 1,
  name: 'NEET with a plan',
  says: 'A young person of 16 to 25 with an EHC plan is in no education, employment or training, and neither a review to re-engage them nor a new placement is on record. Amber after 28 days, red after 84.',
  source: 'SEND Regs 2014 regs 29(2), 30',
  mark: 'checked',
  validFrom: '2014-09-01',
  reads: ['AnnualReviewMeetingHeld', ...READS_OF_NEET, ...READS_OF_PLANS],
  aboutPlan: true,
  windows,
};
