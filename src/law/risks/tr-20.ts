import { birthday } from '../../domain/birthday.js';
import { addMonths } from '../../domain/months.js';
import { later } from '../../domain/plain-date.js';
import type { History } from '../../journey/belief/history.js';
import { leadTime } from '../policies/lead-times.js';
import { inWords, onDay } from '../readings/in-words.js';
import type { Policy, RiskRule, RiskWindow } from '../rule.js';
import { firstOf } from './onward.js';
import { NONE, riskWindow } from './risk-window.js';

const AGE = 17;

const windows = (history: History, policy: Policy): readonly RiskWindow[] => {
  const born = history.dateOfBirth;
  const referral = history.of('AdultSocialCareReferred')[0];
  if (born === undefined || referral === undefined) return NONE;
  const from = referral.latestOn;
  const seventeen = birthday(born, AGE);
  const answer = firstOf(
    history.of('TransitionAssessmentCompleted').find(({ data }) => data.eligibilityIndicated === true),
    history.of('TransitionAssessmentRefused').find(({ data }) => data.writtenReasons === true),
  );
  return [
    riskWindow({
      episode: 'transition-assessment',
      amberFrom: later(seventeen, from),
      redFrom: later(addMonths(seventeen, leadTime(policy, 'tr-20.redMonths')), from),
      clearedOn: answer?.latestOn,
      lapsedOn: history.of('AdultCareDecided')[0]?.latestOn,
      reason: `Referred to adult social care ${onDay(referral)}; no transition assessment with its indication of eligibility, and no refusal with written reasons, is on record; the 17th birthday is ${inWords(seventeen)} (Care Act 2014 ss58-59).`,
      clears:
        'The transition assessment completed with an indication of eligibility, or refused with written reasons.',
      events: [...referral.events, ...(answer?.events ?? [])],
      silence: [
        { kinds: ['TransitionAssessmentCompleted'], from },
        { kinds: ['TransitionAssessmentRefused'], from },
      ],
    }),
  ];
};

export const tr20: RiskRule = {
  id: 'TR-20',
  version: 1,
  name: 'Transition assessment not done',
  says: 'The young person was referred to adult social care and no transition assessment (or refusal with written reasons) is on record. Amber from the 17th birthday, red six months later.',
  source: 'Care Act 2014 ss58-59',
  mark: 'checked',
  validFrom: '2015-04-01',
  reads: [
    'AdultSocialCareReferred',
    'TransitionAssessmentCompleted',
    'TransitionAssessmentRefused',
    'AdultCareDecided',
  ],
  aboutPlan: false,
  windows,
};
