import { yearOf } from '../../domain/plain-date.js';
import type { History } from '../../journey/belief/history.js';
import { phaseNamingDue } from '../calendar/phase-transfer-dates.js';
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
    if (transfer.phase !== 'school') continue;
    const year = yearOf(transfer.on);
    const due = phaseNamingDue(year);
    const plan = planUpTo(transfer, plans);
    if (plan === undefined || plan.from > due.customary) continue;
    const amberFrom = dayInYear(policy, 'tr-08.amberOn', year);
    found.push(
      namingWindow(history, plan, transfer, { amberFrom, ...due, law: 'SEND Regs 2014 reg 18(1)(b)' }),
    );
  }
  return found;
};

export const tr08: RiskRule = {
  id: 'TR-08',
  version: 1,
  name: 'Next setting not named (other phase)',
  says: 'A move into school, to junior, middle or secondary school is expected and no final plan names the next setting. Amber from 1 January of that year; borderline after 14 February; red after 15 February.',
  source: 'SEND Regs 2014 reg 18(1)(b)',
  mark: 'checked',
  validFrom: '2014-09-01',
  reads: [...READS_OF_TRANSFERS, ...READS_OF_PLANS],
  aboutPlan: true,
  windows,
};
