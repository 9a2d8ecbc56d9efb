import { addMonths } from '../../domain/months.js';
import type { History } from '../../journey/belief/history.js';
import { fiveMonthsBefore } from '../calendar/phase-transfer-dates.js';
import { leadTime } from '../policies/lead-times.js';
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
    const plan = transfer.phase === 'within-post-16' ? planUpTo(transfer, plans) : undefined;
    const lastDay = fiveMonthsBefore(transfer.on);
    if (plan === undefined || plan.from > lastDay) continue;
    const amberFrom = addMonths(transfer.on, -leadTime(policy, 'tr-09.amberMonths'));
    const naming = { amberFrom, strict: lastDay, customary: lastDay, law: 'SEND Regs 2014 reg 18(2)' };
    found.push(namingWindow(history, plan, transfer, naming));
  }
  return found;
};

export const tr09: RiskRule = {
  id: 'TR-09',
  version: 1,
  name: 'Post-16 move without five months',
  says: 'A move from one post-16 institution to another is planned and no final plan names the next one. Amber seven months before, red when fewer than five months are left.',
  source: 'SEND Regs 2014 reg 18(2)',
  mark: 'checked',
  validFrom: '2014-09-01',
  reads: [...READS_OF_TRANSFERS, ...READS_OF_PLANS],
  aboutPlan: true,
  windows,
};
