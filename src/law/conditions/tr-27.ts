import { leadTime } from '../policies/lead-times.js';
import type { RuleWhy } from './condition.js';
import { onRecord } from './on-record.js';
import { shownBy } from './shown-by.js';
import { dayOfFact, named, notBefore, plus } from './terms.js';

export const why27: RuleWhy = {
  conditions: [
    onRecord("plan to end a children's health service", 'made', (history) =>
      history.latest('HealthServiceTransferPlanned'),
    ),
  ],
  reckon: (of) => {
    const planned = shownBy(of, 'HealthServiceTransferPlanned')!;
    const transfer = named('transfer', planned.data.transferOn);
    const before = (months: number) =>
      notBefore(plus(transfer, -months, 'month'), dayOfFact('it was planned,', planned));
    return {
      amber: before(leadTime(of.policy, 'tr-27.amberMonths')),
      red: before(leadTime(of.policy, 'tr-27.redMonths')),
    };
  },
};
