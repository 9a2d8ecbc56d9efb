import { leadTime } from '../policies/lead-times.js';
import { onRegisterSince } from '../risks/tr-29.js';
import { born } from './born.js';
import type { RuleWhy } from './condition.js';
import { onRecord } from './on-record.js';
import { shownBy } from './shown-by.js';
import { birthdayTerm, dayOfFact, laterTerm, plus } from './terms.js';

const FROM_AGE = 14;

export const why29: RuleWhy = {
  conditions: [born, onRecord('standing entry on the learning-disability register', 'made', onRegisterSince)],
  reckon: (of) => {
    const { history, policy } = of;
    const check = shownBy(of, 'AnnualHealthCheckDone');
    const registered = dayOfFact('on the register', onRegisterSince(history)!);
    const began = laterTerm(birthdayTerm(history.dateOfBirth!, FROM_AGE), registered);
    const from = check === undefined ? began : dayOfFact('last health check', check);
    return { amber: plus(from, leadTime(policy, 'tr-29.amberMonths'), 'month') };
  },
};
