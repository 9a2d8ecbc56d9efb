import { leadTime } from '../policies/lead-times.js';
import type { RuleWhy } from './condition.js';
import { onRecord } from './on-record.js';
import { shownBy } from './shown-by.js';
import { dayOfFact, workingDaysFrom } from './terms.js';

export const why28: RuleWhy = {
  conditions: [
    onRecord('missed first appointment with an adult health service', '', (history) =>
      history.latest('FirstAdultAppointmentMissed'),
    ),
  ],
  reckon: (of) => {
    const missed = dayOfFact('appointment missed', shownBy(of, 'FirstAdultAppointmentMissed')!);
    return { amber: workingDaysFrom(missed, leadTime(of.policy, 'tr-28.amberWorkingDays')) };
  },
};
