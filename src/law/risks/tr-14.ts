import { birthday } from '../../domain/birthday.js';
import { addMonths } from '../../domain/months.js';
import { later } from '../../domain/plain-date.js';
import type { History } from '../../journey/belief/history.js';
import { leadTime } from '../policies/lead-times.js';
import { inWords } from '../readings/in-words.js';
import { plansOf, READS_OF_PLANS, type PlanSpell } from '../readings/plans.js';
import type { Policy, RiskRule, RiskWindow } from '../rule.js';
import { destinationFrom } from './onward.js';
import { NONE, riskWindow } from './risk-window.js';

const AGE = 25;
/** What was agreed and recorded in the two years before 25 counts as an answer to turning 25. */
const LOOK_BACK_MONTHS = 24;

const windowOf = (history: History, policy: Policy, plan: PlanSpell, born: string): RiskWindow => {
  const turns = birthday(born, AGE);
  const from = later(addMonths(turns, -LOOK_BACK_MONTHS), plan.from);
  const agreed = history.of('TransitionPlanAgreed').find(({ latestOn }) => latestOn >= from);
  const destination = destinationFrom(history, from);
  const missing = [
    ...(agreed === undefined ? ['TransitionPlanAgreed'] : []),
    ...(destination === undefined ? ['DestinationRecorded'] : []),
  ];
  const both =
    agreed === undefined || destination === undefined
      ? undefined
      : later(agreed.latestOn, destination.latestOn);
  return riskWindow({
    episode: `plan ${plan.from}`,
    amberFrom: later(addMonths(turns, -leadTime(policy, 'tr-14.amberMonths')), plan.from),
    redFrom: later(addMonths(turns, -leadTime(policy, 'tr-14.redMonths')), plan.from),
    clearedOn: both,
    reason: `Turns 25 on ${inWords(turns)} with a plan in force; ${agreed === undefined ? 'no transition plan is agreed' : 'a transition plan is agreed'} and ${destination === undefined ? 'no destination is on record' : 'a destination is on record'} (SEND Regs 2014 reg 46; CFA 2014 s46).`,
    clears: 'A transition plan agreed and a destination recorded.',
    events: [
      ...(plan.made ?? plan.transferredIn)!.events,
      ...(agreed?.events ?? []),
      ...(destination?.events ?? []),
    ],
    // Either one missing keeps the window open, so it is enough that one of them is told of.
    silence: missing.length === 0 ? [] : [{ kinds: missing, from }],
  });
};

const windows = (history: History, policy: Policy): readonly RiskWindow[] => {
  const born = history.dateOfBirth;
  if (born === undefined) return NONE;
  const plans = plansOf(history);
  return plans.length === 0 ? NONE : plans.map((plan) => windowOf(history, policy, plan, born));
};

export const tr14: RiskRule = {
  id: 'TR-14',
  version: 1,
  name: 'Turning 25',
  says: 'The young person turns 25 with a plan in force, and a transition plan or a destination is missing. Amber twelve months before, red six months before.',
  source: 'SEND Regs 2014 reg 46; CFA 2014 s46',
  mark: 'checked',
  validFrom: '2014-09-01',
  reads: ['TransitionPlanAgreed', 'DestinationRecorded', ...READS_OF_PLANS],
  aboutPlan: true,
  windows,
};
