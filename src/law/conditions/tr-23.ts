import { leadTime } from '../policies/lead-times.js';
import { born } from './born.js';
import type { RuleWhy } from './condition.js';
import { onRecord } from './on-record.js';
import { shownBy } from './shown-by.js';
import { birthdayTerm, dayOfFact, notBefore, plus } from './terms.js';

const AGE = 14;

export const why23: RuleWhy = {
  conditions: [
    born,
    onRecord("spell of children's continuing care", 'begun', (history) =>
      history.latest('ChildrensContinuingCareStarted'),
    ),
  ],
  reckon: (of) => {
    const turns = birthdayTerm(of.history.dateOfBirth!, AGE);
    const floor = dayOfFact('the care began on', shownBy(of, 'ChildrensContinuingCareStarted')!);
    return {
      amber: notBefore(turns, floor),
      red: notBefore(plus(turns, leadTime(of.policy, 'tr-23.redMonths'), 'month'), floor),
    };
  },
  lapse: { by: ['ChildrensContinuingCareEnded'], at: 'the 18th birthday' },
};
