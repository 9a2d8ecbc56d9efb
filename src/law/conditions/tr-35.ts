import { yearOf, type PlainDate } from '../../domain/plain-date.js';
import type { History } from '../../journey/belief/history.js';
import { dayInYear } from '../policies/lead-times.js';
import { startOfNcYear } from '../readings/cohort.js';
import { inWords } from '../readings/in-words.js';
import type { Policy } from '../rule.js';
import { LAST_YEAR_OF_SCHOOL, overOn } from '../risks/tr-35.js';
import { born } from './born.js';
import { fails, holds, type Condition, type RuleWhy } from './condition.js';
import { onRecord } from './on-record.js';
import { dayOfFact, localDay, notBefore } from './terms.js';

/** The calendar year in which Year 11 ends. */
const yearOfEnd = (history: History): number | undefined =>
  history.dateOfBirth === undefined
    ? undefined
    : yearOf(startOfNcYear(history, history.dateOfBirth, LAST_YEAR_OF_SCHOOL)) + 1;

const daysOf = (year: number, policy: Policy): Readonly<Record<'spring' | 'red' | 'lapse', PlainDate>> => ({
  spring: dayInYear(policy, 'tr-35.amberOn', year),
  red: dayInYear(policy, 'tr-35.redOn', year),
  lapse: dayInYear(policy, 'tr-35.lapseOn', year),
});

const begunByThen: Condition = {
  says: 'It began before the rule gives up, in the autumn after Year 11',
  ask: (history, policy) => {
    const [started, year] = [history.latest('SenSupportStarted'), yearOfEnd(history)];
    if (started === undefined || year === undefined)
      return fails('There is no such support, or no such year, to ask about.');
    const because = `The rule gives up on ${inWords(daysOf(year, policy).lapse)}.`;
    return started.latestOn > daysOf(year, policy).lapse ? fails(because, started) : holds(because, started);
  },
};

const stillOn: Condition = {
  says: 'It had not ended, and no plan had taken its place, by the spring of Year 11',
  ask: (history, policy) => {
    const [started, year] = [history.latest('SenSupportStarted'), yearOfEnd(history)];
    if (started === undefined || year === undefined)
      return fails('There is no such support, or no such year, to ask about.');
    const { spring } = daysOf(year, policy);
    const over = overOn(history, started.latestOn, spring);
    if (over === undefined) return holds('No end of it is on record.');
    const because = `It was over on ${inWords(over)}; the day is ${inWords(spring)}.`;
    return over <= spring ? fails(because) : holds(because);
  },
};

export const why35: RuleWhy = {
  conditions: [
    born,
    onRecord('spell of SEN Support', 'begun', (history) => history.latest('SenSupportStarted')),
    begunByThen,
    stillOn,
  ],
  reckon: ({ history, policy }) => {
    const year = yearOfEnd(history)!;
    const began = dayOfFact('SEN Support began', history.latest('SenSupportStarted')!);
    const { spring, red } = daysOf(year, policy);
    const of = `Year 11 ends in summer ${year}`;
    return { amber: notBefore(localDay(of, spring), began), red: notBefore(localDay(of, red), began) };
  },
  lapse: {
    by: ['SenSupportEnded', 'PlanFinalised', 'PlanTransferredIn'],
    at: 'the rule gives up, by local policy, in the autumn after Year 11',
  },
};
