import { leadTime } from '../policies/lead-times.js';
import { startOfNcYear } from '../readings/cohort.js';
import { basisOf } from '../risks/tr-26.js';
import { born } from './born.js';
import type { Condition, RuleWhy } from './condition.js';
import { byNeeds, sinceTerm } from './needs.js';
import { birthdayTerm, laterTerm, named, notBefore } from './terms.js';

const PLANNING_YEAR = 9;

const wanted: Condition = {
  says: 'Adult needs are likely, or the person is looked after, flagged for Continuing Healthcare or to change health services',
  ask: (history) =>
    byNeeds(basisOf(history), 'No circumstance on record asks for a named transition worker.'),
};

export const why26: RuleWhy = {
  conditions: [born, wanted],
  reckon: ({ history, policy, window }) => {
    const dateOfBirth = history.dateOfBirth!;
    const year9 = named('Year 9 begins on', startOfNcYear(history, dateOfBirth, PLANNING_YEAR));
    const since = sinceTerm(basisOf(history)!);
    const [, free] = window.episode.split(' from ');
    const amber = notBefore(
      free === undefined ? year9 : laterTerm(named('nobody is named from', free), year9),
      since,
    );
    const red = birthdayTerm(dateOfBirth, leadTime(policy, 'tr-26.redAge'));
    return { amber, red: notBefore(red, named('the risk begins on', amber.day)) };
  },
  lapse: { at: 'six months after the transfer to adult services' },
};
