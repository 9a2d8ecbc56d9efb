import { birthday } from '../../domain/birthday.js';
import { addMonths } from '../../domain/months.js';
import { later } from '../../domain/plain-date.js';
import type { History } from '../../journey/belief/history.js';
import { leadTime } from '../policies/lead-times.js';
import { inWords } from '../readings/in-words.js';
import { likelyNeeds, READS_OF_LIKELY_NEEDS } from '../readings/likely-needs.js';
import type { Policy, RiskRule, RiskWindow } from '../rule.js';
import { firstOf } from './onward.js';
import { NONE, riskWindow } from './risk-window.js';

const ADULT = 18;
/** Adult plans and decisions are looked for from the 16th birthday. */
const LOOK_FROM_AGE = 16;

const windows = (history: History, policy: Policy): readonly RiskWindow[] => {
  const born = history.dateOfBirth;
  const needs = born === undefined ? undefined : likelyNeeds(history);
  if (born === undefined || needs === undefined) return NONE;
  const eighteen = birthday(born, ADULT);
  const from = birthday(born, LOOK_FROM_AGE);
  const answer = firstOf(
    history.of('AdultCarePlanAgreed')[0],
    history.of('ChildrensServicesContinued')[0],
    history.of('AdultCareDecided').find(({ data }) => !data.eligible),
  );
  return [
    riskWindow({
      episode: 'adult-plan',
      amberFrom: later(addMonths(eighteen, -leadTime(policy, 'tr-21.amberMonths')), needs.since),
      redFrom: later(eighteen, needs.since),
      clearedOn: answer?.latestOn,
      reason: `Likely to need care and support as an adult because of ${needs.because}; turns 18 on ${inWords(eighteen)} with no adult care and support plan, no continued children's services and no decision of not eligible on record (Care Act 2014 s66; statutory guidance ch. 16).`,
      clears:
        "An adult care and support plan, children's services continued, or a decision that the person is not eligible.",
      events: [...needs.events, ...(answer?.events ?? [])],
      silence: ['AdultCarePlanAgreed', 'ChildrensServicesContinued', 'AdultCareDecided'].map((kind) => ({
        kinds: [kind],
        from,
      })),
    }),
  ];
};

export const tr21: RiskRule = {
  id: 'TR-21',
  version: 1,
  name: 'No adult plan at 18',
  says: "The young person is likely to need care and support as an adult and neither a plan, nor continued children's services, nor a decision of not eligible is on record. Amber six months before the 18th birthday, red from it.",
  source: 'Care Act 2014 s66; Care and support statutory guidance ch. 16',
  mark: 'unverified',
  validFrom: '2015-04-01',
  reads: ['AdultCarePlanAgreed', 'ChildrensServicesContinued', 'AdultCareDecided', ...READS_OF_LIKELY_NEEDS],
  aboutPlan: false,
  windows,
};
