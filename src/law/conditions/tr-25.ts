import { leadTime } from '../policies/lead-times.js';
import { onDay } from '../readings/in-words.js';
import { born } from './born.js';
import { fails, holds, type Condition, type RuleWhy } from './condition.js';
import { onRecord } from './on-record.js';
import { birthdayTerm, dayOfFact, notBefore, plus } from './terms.js';

const AGE = 17;

const screenedIn: Condition = {
  says: 'The latest screening was positive',
  ask: (history) => {
    const screened = history.latest('ChcScreened');
    if (screened === undefined) return fails('There was no screening.');
    const because = `Screened ${screened.data.outcome} ${onDay(screened)}.`;
    return screened.data.outcome === 'in'
      ? holds(because, { on: screened.latestOn, events: screened.events })
      : fails(because, { on: screened.latestOn, events: screened.events });
  },
};

export const why25: RuleWhy = {
  conditions: [
    born,
    onRecord('screening for NHS Continuing Healthcare', 'made', (history) => history.latest('ChcScreened')),
    screenedIn,
  ],
  reckon: ({ history, policy }) => {
    const turns = birthdayTerm(history.dateOfBirth!, AGE);
    const floor = dayOfFact('the screening on', history.latest('ChcScreened')!);
    return {
      amber: notBefore(turns, floor),
      red: notBefore(plus(turns, leadTime(policy, 'tr-25.redMonths'), 'month'), floor),
    };
  },
};
