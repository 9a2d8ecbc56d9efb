import { birthday } from '../../domain/birthday.js';
import { later } from '../../domain/plain-date.js';
import type { History } from '../../journey/belief/history.js';
import { leadTime } from '../policies/lead-times.js';
import { READS_OF_COHORT, startOfNcYear } from '../readings/cohort.js';
import { inWords } from '../readings/in-words.js';
import { judgedNotLikely, likelyNeeds, READS_OF_LIKELY_NEEDS } from '../readings/likely-needs.js';
import type { Policy, RiskRule, RiskWindow } from '../rule.js';
import { NONE, riskWindow } from './risk-window.js';

/** Referrals are looked for from the year in which planning for adulthood begins. */
const PLANNING_YEAR = 9;

const windows = (history: History, policy: Policy): readonly RiskWindow[] => {
  const born = history.dateOfBirth;
  if (born === undefined) return NONE;
  const not = judgedNotLikely(history);
  const needs = likelyNeeds(history) ?? not?.needs;
  if (needs === undefined) return NONE;
  const redOn = birthday(born, leadTime(policy, 'tr-19.redAge'));
  const referral = history.of('AdultSocialCareReferred')[0];
  const cleared = [referral?.latestOn, not?.on].filter((day) => day !== undefined).sort();
  return [
    riskWindow({
      episode: 'adult-social-care',
      amberFrom: later(birthday(born, leadTime(policy, 'tr-19.amberAge')), needs.since),
      redFrom: later(redOn, needs.since),
      clearedOn: cleared[0],
      lapsedOn: history.of('AdultCareDecided')[0]?.latestOn,
      reason: `Likely to need care and support as an adult because of ${needs.because}; no referral to adult social care is on record; the 17th birthday is ${inWords(birthday(born, 17))} (Care Act 2014 s58).`,
      clears: 'A referral to adult social care, or a reasoned judgement that adult needs are not likely.',
      events: [...needs.events, ...(referral?.events ?? []), ...(not?.events ?? [])],
      silence: [{ kinds: ['AdultSocialCareReferred'], from: startOfNcYear(history, born, PLANNING_YEAR) }],
    }),
  ];
};

export const tr19: RiskRule = {
  id: 'TR-19',
  version: 1,
  name: 'No adult social-care referral',
  says: 'The young person is likely to need care and support as an adult and no referral to adult social care is on record. Amber from the 16th birthday, red from the 17th.',
  source: 'Care Act 2014 s58 (the ages are local policy)',
  mark: 'interpretation',
  validFrom: '2015-04-01',
  reads: ['AdultSocialCareReferred', 'AdultCareDecided', ...READS_OF_LIKELY_NEEDS, ...READS_OF_COHORT],
  aboutPlan: false,
  windows,
};
