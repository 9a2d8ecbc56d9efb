import { leadTime } from '../policies/lead-times.js';
import { born } from './born.js';
import type { RuleWhy } from './condition.js';
import { onRecord } from './on-record.js';
import { shownBy } from './shown-by.js';
import { birthdayTerm, dayOfFact, notBefore, plus } from './terms.js';

const AGE = 16;

export const why24: RuleWhy = {
  conditions: [
    born,
    onRecord(
      'notification to the integrated care board',
      'made',
      (history) => history.of('ContinuingHealthcareFlagged')[0],
    ),
  ],
  reckon: (of) => {
    const turns = birthdayTerm(of.history.dateOfBirth!, AGE);
    const floor = dayOfFact('the notification on', shownBy(of, 'ContinuingHealthcareFlagged')!);
    return {
      amber: notBefore(turns, floor),
      red: notBefore(plus(turns, leadTime(of.policy, 'tr-24.redMonths'), 'month'), floor),
    };
  },
  lapse: { at: 'the 18th birthday' },
};
