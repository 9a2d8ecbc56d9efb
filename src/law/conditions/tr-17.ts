import { birthday } from '../../domain/birthday.js';
import { leadTime } from '../policies/lead-times.js';
import { neetSpells } from '../readings/neet.js';
import { planDuring } from '../risks/tr-17.js';
import { born } from './born.js';
import type { Condition, RuleWhy } from './condition.js';
import { onRecord } from './on-record.js';
import { byPlan, planTerm } from './plans.js';
import { dayOfFact, laterTerm, named, notBefore, plus } from './terms.js';

const AGE = 16;

const withPlan: Condition = {
  says: 'An EHC plan stood while the person was out of education',
  ask: (history) =>
    byPlan(
      neetSpells(history)
        .map((spell) => planDuring(history, spell))
        .findLast((plan) => plan !== undefined),
      'No EHC plan stood while the person was out of education.',
    ),
};

export const why17: RuleWhy = {
  conditions: [
    born,
    onRecord(
      'record of being out of education, employment and training',
      '',
      (history) => neetSpells(history).at(-1)?.began,
    ),
    withPlan,
  ],
  reckon: ({ history, policy, window }) => {
    const spell = neetSpells(history).find(
      ({ began }) => window.episode === `not in education from ${began.latestOn}`,
    )!;
    const since = dayOfFact('out of education from', spell.began);
    const sixteen = named('the 16th birthday,', birthday(history.dateOfBirth!, AGE));
    const floor = laterTerm(sixteen, planTerm(planDuring(history, spell)!));
    return {
      amber: notBefore(plus(since, leadTime(policy, 'tr-17.amberDays'), 'day'), floor),
      red: notBefore(plus(since, leadTime(policy, 'tr-17.redDays'), 'day'), floor),
    };
  },
};
