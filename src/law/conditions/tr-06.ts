import { yearOf } from '../../domain/plain-date.js';
import { phaseNamingDue, post16NamingDue } from '../calendar/phase-transfer-dates.js';
import { dayBefore } from '../policies/lead-times.js';
import { inWords } from '../readings/in-words.js';
import type { RuleWhy } from './condition.js';
import { planTerm } from './plans.js';
import { localDay, notBefore } from './terms.js';
import { moveOf, preparing } from './transfers.js';

export const why06: RuleWhy = {
  conditions: preparing(
    'into school, to the next school or to post-16',
    ['school', 'post-16'],
    ({ phase, on }) => (phase === 'post-16' ? post16NamingDue : phaseNamingDue)(yearOf(on)).customary,
  ),
  reckon: ({ history, policy, window }) => {
    const { transfer, plan } = moveOf(history, window);
    const redOn = dayBefore(policy, 'tr-06.redOn', transfer.on);
    const of = `transfer ${inWords(transfer.on)}`;
    return {
      amber: notBefore(localDay(of, dayBefore(policy, 'tr-06.amberOn', redOn)), planTerm(plan)),
      red: notBefore(localDay(of, redOn), planTerm(plan)),
    };
  },
  lapse: { at: 'the day of the move came' },
};
