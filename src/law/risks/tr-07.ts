import { yearOf } from '../../domain/plain-date.js';
import type { History } from '../../journey/belief/history.js';
import { post16NamingDue } from '../calendar/phase-transfer-dates.js';
import { dayInYear } from '../policies/lead-times.js';
import { plansOf, READS_OF_PLANS } from '../readings/plans.js';
import { planUpTo, READS_OF_TRANSFERS, transfersOf } from '../readings/transfers.js';
import type { Policy, RiskRule, RiskWindow } from '../rule.js';
import { namingWindow } from './next-setting.js';
import { NONE } from './risk-window.js';

const windows = (history: History, policy: Policy): readonly RiskWindow[] => {
  const plans = plansOf(history);
  if (plans.length === 0) return NONE;
  const found: RiskWindow[] = [];
  for (const transfer of transfersOf(history)) {
    if (transfer.phase !== 'post-16') continue;
    const year = yearOf(transfer.on);
    const due = post16NamingDue(year);
    const plan = planUpTo(transfer, plans);
    if (plan === undefined || plan.from > due.customary) continue;
    const amberFrom = dayInYear(policy, 'tr-07.amberOn', year);
    found.push(
      namingWindow(history, plan, transfer, { amberFrom, ...due, law: 'SEND Regs 2014 reg 18(1)(a)' }),
    );
  }
  return found;
};

export const tr07: RiskRule = {
  id: 'TR-07',
  version: 1,
  name: 'Next setting not named (post-16)',
  says: 'A move out of secondary education is expected and no final plan names the next setting. Amber from 1 February of that year; borderline after 30 March; red after 31 March.',
  source: 'SEND Regs 2014 reg 18(1)(a)',
  mark: 'checked',
  validFrom: '2014-09-01',
  reads: [...READS_OF_TRANSFERS, ...READS_OF_PLANS],
  aboutPlan: true,
  windows,
};
