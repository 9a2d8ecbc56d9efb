import type { History } from '../../journey/belief/history.js';
import { leadTime } from '../policies/lead-times.js';
import { namesTypeOnly } from '../readings/section-i.js';
import { isOfAnotherPlan, statements, type Statement } from '../risks/tr-12.js';
import type { Condition, RuleWhy } from './condition.js';
import { byFact, onRecord } from './on-record.js';
import { dayOfFact, plus } from './terms.js';

const typeOnly = (history: History): readonly Statement[] =>
  statements(history).filter(({ names }) => namesTypeOnly(names));

/** A type only that no other plan overtook before a setting was named. */
const underOnePlan = (history: History): Statement | undefined => {
  const said = statements(history);
  return said.findLast(({ fact, names }, place) => {
    const next = said[place + 1];
    if (!namesTypeOnly(names)) return false;
    return next === undefined || (!namesTypeOnly(next.names) && !isOfAnotherPlan(history, fact, next.fact));
  });
};

const stayed: Condition = {
  says: 'No other plan was made before a setting was named',
  ask: (history) =>
    byFact(underOnePlan(history)?.fact, 'Section I with a type only, under one plan,', 'last stated'),
};

export const why12: RuleWhy = {
  conditions: [
    onRecord('Section I that names a type only', 'stated', (history) => typeOnly(history)[0]?.fact),
    stayed,
  ],
  reckon: ({ history, policy, window }) => {
    const { fact } = typeOnly(history).find(
      (one) => window.episode === `type only from ${one.fact.latestOn}`,
    )!;
    return { amber: plus(dayOfFact('type only from', fact), leadTime(policy, 'tr-12.amberDays'), 'day') };
  },
};
