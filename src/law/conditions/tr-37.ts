import { birthday } from '../../domain/birthday.js';
import { leadTime } from '../policies/lead-times.js';
import { inWords, onDay } from '../readings/in-words.js';
import { inCareAt, PATHWAY_AGE } from '../risks/tr-37.js';
import { born } from './born.js';
import { fails, holds, type Condition, type RuleWhy } from './condition.js';
import { onRecord } from './on-record.js';
import { birthdayTerm, dayOfFact, notBefore, plus } from './terms.js';

const atSixteen: Condition = {
  says: 'The person was looked after on the 16th birthday or later',
  ask: (history) => {
    const { dateOfBirth } = history;
    if (dateOfBirth === undefined) return fails('The 16th birthday is not known.');
    if (history.latest('ChildLookedAfterStarted') === undefined)
      return fails('There is no such spell to ask about.');
    const sixteen = birthday(dateOfBirth, PATHWAY_AGE);
    const care = inCareAt(history, sixteen);
    if (care === undefined) return fails(`Being looked after had ended before ${inWords(sixteen)}.`);
    const { started, ended } = care;
    return holds(
      `Looked after from ${inWords(started.occurredOn)}${ended === undefined ? '' : `, which ended ${onDay(ended)}`}.`,
      {
        on: started.latestOn,
        events: [...started.events, ...(ended?.events ?? [])],
      },
    );
  },
};

export const why37: RuleWhy = {
  conditions: [
    born,
    onRecord('spell of being looked after', 'begun', (history) => history.latest('ChildLookedAfterStarted')),
    atSixteen,
  ],
  reckon: ({ history, policy }) => {
    const dateOfBirth = history.dateOfBirth!;
    const sixteen = birthdayTerm(dateOfBirth, PATHWAY_AGE);
    const began = dayOfFact('being looked after began', inCareAt(history, sixteen.day)!.started);
    const red = birthdayTerm(dateOfBirth, leadTime(policy, 'tr-37.redAge'));
    return {
      amber: notBefore(plus(sixteen, leadTime(policy, 'tr-37.amberMonths'), 'month'), began),
      red: notBefore(red, began),
    };
  },
};
