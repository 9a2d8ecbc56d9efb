import { leadTime } from '../policies/lead-times.js';
import type { RuleWhy } from './condition.js';
import { onRecord } from './on-record.js';
import { shownBy } from './shown-by.js';
import { dayOfFact, plus } from './terms.js';

export const why04: RuleWhy = {
  conditions: [
    onRecord('annual review meeting', 'held', (history) => history.latest('AnnualReviewMeetingHeld')),
  ],
  reckon: (of) => {
    const held = dayOfFact('meeting', shownBy(of, 'AnnualReviewMeetingHeld')!);
    const due = plus(held, 4, 'week');
    return {
      amber: plus(held, leadTime(of.policy, 'tr-04.amberWeeks'), 'week'),
      red: plus(due, 1, 'day'),
      due,
    };
  },
  lapse: { by: ['ReviewDecided'] },
};
