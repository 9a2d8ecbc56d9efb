import { plainDate, yearOf, type PlainDate } from '../../domain/plain-date.js';
import type { History } from '../../journey/belief/history.js';
import { dayInYear } from '../policies/lead-times.js';
import { startOfNcYear } from '../readings/cohort.js';
import { inWords } from '../readings/in-words.js';
import { basisOf, placeRunsOn } from '../risks/tr-18.js';
import { born } from './born.js';
import { fails, holds, type Condition, type RuleWhy } from './condition.js';
import { onRecord } from './on-record.js';
import { localDay, named, plus } from './terms.js';

const lastDayIn = (year: number): PlainDate => plainDate(year, 9, 30);

const lastDayAfter = (history: History, ncYear: number): PlainDate =>
  lastDayIn(yearOf(startOfNcYear(history, history.dateOfBirth!, ncYear + 1)));

/** On the list in time for the September after an NC year. */
const listedBy = (history: History, ncYear: number): boolean => {
  const basis = basisOf(history);
  return basis !== undefined && basis.latestOn <= lastDayAfter(history, ncYear);
};

const inTime: Condition = {
  says: 'That was by 30 September after Year 12',
  ask: (history) => {
    const basis = basisOf(history);
    if (basis === undefined || history.dateOfBirth === undefined)
      return fails('There is nothing, or no such day, to ask about.');
    const because = `That day is ${inWords(lastDayAfter(history, 12))}.`;
    return listedBy(history, 12) ? holds(because, basis) : fails(because, basis);
  },
};

const offerNeeded: Condition = {
  says: 'A place has to be offered: after Year 11, or after Year 12 where the place held does not run on',
  ask: (history) => {
    if (history.dateOfBirth === undefined) return fails('The years are not known.');
    if (listedBy(history, 11))
      return holds(`The offer after Year 11 is due by ${inWords(lastDayAfter(history, 11))}.`);
    const last = lastDayAfter(history, 12);
    return placeRunsOn(history, last)
      ? fails(`The place already held runs on after ${inWords(last)}.`)
      : holds(`The offer after Year 12 is due by ${inWords(last)}.`);
  },
};

export const why18: RuleWhy = {
  conditions: [born, onRecord('plan, SEN Support or placement', 'begun', basisOf), inTime, offerNeeded],
  reckon: ({ policy, window }) => {
    const year = Number(/\d{4}$/.exec(window.episode)![0]);
    const due = named('the September Guarantee ends on', lastDayIn(year));
    return {
      due,
      red: plus(due, 1, 'day'),
      amber: localDay(`summer ${year}`, dayInYear(policy, 'tr-18.amberOn', year)),
    };
  },
  lapse: { at: 'the rule gives up, by local policy, once September is over' },
};
