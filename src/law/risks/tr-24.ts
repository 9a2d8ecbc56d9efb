import { birthday } from '../../domain/birthday.js';
import { addMonths } from '../../domain/months.js';
import { later } from '../../domain/plain-date.js';
import type { History } from '../../journey/belief/history.js';
import { leadTime } from '../policies/lead-times.js';
import { inWords, onDay } from '../readings/in-words.js';
import type { Policy, RiskRule, RiskWindow } from '../rule.js';
import { NONE, riskWindow } from './risk-window.js';

const AGE = 16;
const ADULT = 18;

const windows = (history: History, policy: Policy): readonly RiskWindow[] => {
  const born = history.dateOfBirth;
  const flagged = history.of('ContinuingHealthcareFlagged')[0];
  if (born === undefined || flagged === undefined) return NONE;
  const from = flagged.latestOn;
  const sixteen = birthday(born, AGE);
  const screened = history.of('ChcScreened')[0];
  return [
    riskWindow({
      episode: 'continuing-healthcare',
      amberFrom: later(sixteen, from),
      redFrom: later(addMonths(sixteen, leadTime(policy, 'tr-24.redMonths')), from),
      clearedOn: screened?.latestOn,
      lapsedOn: birthday(born, ADULT),
      reason: `Flagged for NHS Continuing Healthcare ${onDay(flagged)}; no screening is on record; the 16th birthday is ${inWords(sixteen)} (National Framework for NHS Continuing Healthcare).`,
      clears: 'The referral for screening, or the checklist.',
      events: [...flagged.events, ...(screened?.events ?? [])],
      silence: [{ kinds: ['ChcScreened'], from }],
    }),
  ];
};

export const tr24: RiskRule = {
  id: 'TR-24',
  version: 1,
  name: 'Continuing Healthcare screening missing at 16',
  says: 'The person was flagged for adult NHS Continuing Healthcare and no screening is on record. Amber from the 16th birthday, red six months later.',
  source: 'National Framework for NHS Continuing Healthcare, paras 331-349',
  mark: 'checked',
  validFrom: '2018-10-01',
  reads: ['ContinuingHealthcareFlagged', 'ChcScreened'],
  aboutPlan: false,
  windows,
};
