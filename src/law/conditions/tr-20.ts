import { leadTime } from '../policies/lead-times.js';
import { born } from './born.js';
import type { RuleWhy } from './condition.js';
import { onRecord } from './on-record.js';
import { shownBy } from './shown-by.js';
import { birthdayTerm, dayOfFact, notBefore, plus } from './terms.js';

const AGE = 17;

export const why20: RuleWhy = {
  conditions: [
    born,
    onRecord('referral to adult social care', 'made', (history) => history.of('AdultSocialCareReferred')[0]),
  ],
  reckon: (of) => {
    const turns = birthdayTerm(of.history.dateOfBirth!, AGE);
    const floor = dayOfFact('the referral on', shownBy(of, 'AdultSocialCareReferred')!);
    return {
      amber: notBefore(turns, floor),
      red: notBefore(plus(turns, leadTime(of.policy, 'tr-20.redMonths'), 'month'), floor),
    };
  },
  lapse: { by: ['AdultCareDecided'] },
};
