import { birthday } from '../../domain/birthday.js';
import { addMonths } from '../../domain/months.js';
import { later } from '../../domain/plain-date.js';
import type { History } from '../../journey/belief/history.js';
import { leadTime } from '../policies/lead-times.js';
import { inWords, onDay } from '../readings/in-words.js';
import type { Policy, RiskRule, RiskWindow } from '../rule.js';
import { NONE, riskWindow } from './risk-window.js';

const AGE = 14;
const ADULT = 18;

const windows = (history: History, policy: Policy): readonly RiskWindow[] => {
  const born = history.dateOfBirth;
  const care = history.latest('ChildrensContinuingCareStarted');
  if (born === undefined || care === undefined) return NONE;
  const from = care.latestOn;
  const firstCare = history.of('ChildrensContinuingCareStarted')[0]!;
  const ended = history.of('ChildrensContinuingCareEnded').find(({ latestOn }) => latestOn >= from);
  const fourteen = birthday(born, AGE);
  const adult = birthday(born, ADULT);
  const flagged = history.of('ContinuingHealthcareFlagged')[0];
  return [
    riskWindow({
      episode: 'continuing-healthcare-flag',
      amberFrom: later(fourteen, from),
      redFrom: later(addMonths(fourteen, leadTime(policy, 'tr-23.redMonths')), from),
      clearedOn: flagged?.latestOn,
      lapsedOn: ended !== undefined && ended.latestOn < adult ? ended.latestOn : adult,
      reason: `Children's continuing care began ${onDay(care)}; no notification to the integrated care board is on record; the 14th birthday is ${inWords(fourteen)} (National Framework for NHS Continuing Healthcare).`,
      clears: 'The integrated care board notified.',
      events: [...care.events, ...(flagged?.events ?? [])],
      silence: [{ kinds: ['ContinuingHealthcareFlagged'], from: firstCare.latestOn }],
    }),
  ];
};

export const tr23: RiskRule = {
  id: 'TR-23',
  version: 1,
  name: 'Continuing Healthcare not flagged at 14',
  says: "The child receives children's continuing care and the integrated care board has not been notified that adult NHS Continuing Healthcare is likely. Amber from the 14th birthday, red six months later.",
  source:
    'National Framework for NHS Continuing Healthcare, paras 331-349; Children and Young People, paras 116-117',
  mark: 'checked',
  validFrom: '2018-10-01',
  reads: ['ChildrensContinuingCareStarted', 'ChildrensContinuingCareEnded', 'ContinuingHealthcareFlagged'],
  aboutPlan: false,
  windows,
};
