import { leadTime } from '../policies/lead-times.js';
import { placementEnd } from '../risks/placement-end.js';
import type { RuleWhy } from './condition.js';
import { endInSight, hasPlacement } from './placements.js';
import { named, plus } from './terms.js';

export const why10: RuleWhy = {
  conditions: [hasPlacement, endInSight],
  reckon: ({ history, policy }) => {
    const end = named('placement end', placementEnd(history)!.on);
    return {
      amber: plus(end, -leadTime(policy, 'tr-10.amberMonths'), 'month'),
      red: plus(end, -leadTime(policy, 'tr-10.redMonths'), 'month'),
    };
  },
};
