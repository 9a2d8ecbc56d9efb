import { addMonths } from '../../domain/months.js';
import { later } from '../../domain/plain-date.js';
import type { History } from '../../journey/belief/history.js';
import { endOfCompulsorySchoolAge } from '../calendar/school-age.js';
import { leadTime } from '../policies/lead-times.js';
import { READS_OF_COHORT, startOfNcYear } from '../readings/cohort.js';
import { inWords } from '../readings/in-words.js';
import { plansOf, READS_OF_PLANS, stoodOn } from '../readings/plans.js';
import type { Policy, RiskRule, RiskWindow } from '../rule.js';
import { NONE, riskWindow } from './risk-window.js';

/** Who will decide is looked for from the year in which planning for adulthood begins. */
const PLANNING_YEAR = 9;

const windows = (history: History, policy: Policy): readonly RiskWindow[] => {
  const born = history.dateOfBirth;
  const plans = plansOf(history);
  if (born === undefined || plans.length === 0) return NONE;
  const rightsPass = endOfCompulsorySchoolAge(born);
  const plan = plans.find((one) => stoodOn(one, rightsPass));
  if (plan === undefined) return NONE;
  const from = startOfNcYear(history, born, PLANNING_YEAR);
  const considered = history
    .of('CapacityConsidered')
    .find(({ data, latestOn }) => latestOn >= from && data.decides !== undefined);
  return [
    riskWindow({
      episode: `rights pass ${rightsPass}`,
      amberFrom: later(addMonths(rightsPass, -leadTime(policy, 'tr-30.amberMonths')), plan.from),
      redFrom: rightsPass,
      clearedOn: considered?.latestOn,
      reason: `Compulsory school age ends on ${inWords(rightsPass)}, and with it the young person comes to hold the rights under the plan; that capacity was considered, and who decides, is not on record (Mental Capacity Act 2005; CFA 2014 ss80, 83(2)).`,
      clears: 'Capacity considered ("presumed" counts), with who decides from then on.',
      events: [...(plan.made?.events ?? plan.transferredIn?.events ?? []), ...(considered?.events ?? [])],
      silence: [{ kinds: ['CapacityConsidered'], from }],
    }),
  ];
};

export const tr30: RiskRule = {
  id: 'TR-30',
  version: 1,
  name: 'Capacity and rights not addressed',
  says: 'A young person with an EHC plan nears or has passed the end of compulsory school age and who decides from then on is not on record. Amber six months before that day, red from it.',
  source: 'Mental Capacity Act 2005; CFA 2014 ss80, 83(2)',
  mark: 'unverified',
  validFrom: '2014-09-01',
  reads: ['CapacityConsidered', ...READS_OF_PLANS, ...READS_OF_COHORT],
  aboutPlan: true,
  windows,
};
