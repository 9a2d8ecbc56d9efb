import { birthday } from '../../domain/birthday.js';
import { addMonths } from '../../domain/months.js';
import { later } from '../../domain/plain-date.js';
import type { History } from '../../journey/belief/history.js';
import { leadTime } from '../policies/lead-times.js';
import { inWords, onDay } from '../readings/in-words.js';
import type { Policy, RiskRule, RiskWindow } from '../rule.js';
import { NONE, riskWindow } from './risk-window.js';

const AGE = 17;

const windows = (history: History, policy: Policy): readonly RiskWindow[] => {
  const born = history.dateOfBirth;
  const screened = history.latest('ChcScreened');
  if (born === undefined || screened?.data.outcome !== 'in') return NONE;
  const from = screened.latestOn;
  const seventeen = birthday(born, AGE);
  const decided = history.of('ChcDecidedInPrinciple').find(({ latestOn }) => latestOn >= from);
  return [
    riskWindow({
      episode: 'continuing-healthcare-in-principle',
      amberFrom: later(seventeen, from),
      redFrom: later(addMonths(seventeen, leadTime(policy, 'tr-25.redMonths')), from),
      clearedOn: decided?.latestOn,
      reason: `Screened in for adult NHS Continuing Healthcare ${onDay(screened)}; no decision in principle is on record; the 17th birthday is ${inWords(seventeen)} (National Framework for NHS Continuing Healthcare, para 341).`,
      clears: 'The decision in principle, either way.',
      events: [...screened.events, ...(decided?.events ?? [])],
      silence: [{ kinds: ['ChcDecidedInPrinciple'], from }],
    }),
  ];
};

export const tr25: RiskRule = {
  id: 'TR-25',
  version: 1,
  name: 'Continuing Healthcare decision in principle missing at 17',
  says: 'The young person was screened in for adult NHS Continuing Healthcare and eligibility in principle has not been decided. Amber from the 17th birthday, red six months later.',
  source: 'National Framework for NHS Continuing Healthcare, para 341',
  mark: 'checked',
  validFrom: '2018-10-01',
  reads: ['ChcScreened', 'ChcDecidedInPrinciple'],
  aboutPlan: false,
  windows,
};
