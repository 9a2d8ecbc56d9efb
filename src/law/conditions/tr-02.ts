import { yearOf } from '../../domain/plain-date.js';
import { dayInYear } from '../policies/lead-times.js';
import { startOfNcYear } from '../readings/cohort.js';
import { inWords } from '../readings/in-words.js';
import { plansOf, stoodOn } from '../readings/plans.js';
import { born } from './born.js';
import { fails, type Condition, type RuleWhy } from './condition.js';
import { byPlan, hasPlan } from './plans.js';
import { localDay } from './terms.js';

const madeBefore: Condition = {
  says: 'A plan was in force before Year 9 began, and on the day it began',
  ask: (history) => {
    const { dateOfBirth } = history;
    if (dateOfBirth === undefined) return fails('When Year 9 began is not known.');
    const starts = startOfNcYear(history, dateOfBirth, 9);
    return byPlan(
      plansOf(history).find((plan) => plan.from < starts && stoodOn(plan, starts)),
      `No plan was in force both before ${inWords(starts)}, when Year 9 begins, and on it.`,
    );
  },
};

export const why02: RuleWhy = {
  conditions: [born, hasPlan, madeBefore],
  reckon: ({ history, policy }) => {
    const starts = startOfNcYear(history, history.dateOfBirth!, 9);
    const of = `Year 9 begins on ${inWords(starts)}`;
    return {
      amber: localDay(of, dayInYear(policy, 'tr-02.amberOn', yearOf(starts) + 1)),
      red: localDay(of, dayInYear(policy, 'tr-02.redOn', yearOf(starts) + 1)),
    };
  },
  lapse: { by: ['PreparationForAdulthoodRecorded'], at: 'Year 11 ended' },
};
