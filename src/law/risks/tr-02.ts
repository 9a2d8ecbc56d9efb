import { later, yearOf } from '../../domain/plain-date.js';
import type { History } from '../../journey/belief/history.js';
import { academicYearEnd } from '../calendar/academic-year.js';
import { dayInYear } from '../policies/lead-times.js';
import { READS_OF_COHORT, startOfNcYear } from '../readings/cohort.js';
import { inWords } from '../readings/in-words.js';
import { plansOf, READS_OF_PLANS, stoodOn } from '../readings/plans.js';
import { pfaCompleteOn } from '../readings/reviews.js';
import type { Policy, RiskRule, RiskWindow } from '../rule.js';
import { NONE, riskWindow } from './risk-window.js';

/** The first day on which a review held after Year 9 made up for it: all four outcomes with provision. */
const madeUpOn = (history: History, after: string): string | undefined => {
  if (history.of('PreparationForAdulthoodRecorded').length === 0) return undefined;
  const meetings = history.of('AnnualReviewMeetingHeld');
  for (let place = 0; place < meetings.length; place++) {
    if (meetings[place]!.latestOn < after) continue;
    const completeOn = pfaCompleteOn(place, meetings, history);
    if (completeOn !== undefined) return completeOn;
  }
  return undefined;
};

const windows = (history: History, policy: Policy): readonly RiskWindow[] => {
  const born = history.dateOfBirth;
  if (born === undefined) return NONE;
  const plans = plansOf(history);
  if (plans.length === 0) return NONE;
  const starts = startOfNcYear(history, born, 9);
  const year = yearOf(starts);
  const plan = plans.find((one) => one.from < starts && stoodOn(one, starts));
  if (plan === undefined) return NONE;
  const next = startOfNcYear(history, born, 10);
  const held = history
    .of('AnnualReviewMeetingHeld')
    .find((meeting) => meeting.latestOn >= starts && meeting.latestOn < next);
  const giveUpOn = academicYearEnd(year + 2);
  const madeUp = madeUpOn(history, next);
  return [
    riskWindow({
      episode: `plan ${plan.from}`,
      amberFrom: dayInYear(policy, 'tr-02.amberOn', year + 1),
      redFrom: dayInYear(policy, 'tr-02.redOn', year + 1),
      clearedOn: held?.latestOn,
      lapsedOn: madeUp !== undefined && madeUp < giveUpOn ? madeUp : giveUpOn,
      reason: `Plan in force before Year 9; no annual review meeting is on record for Year 9, which began on ${inWords(starts)} (SEND Regs 2014 reg 20(6); CFA 2014 s44).`,
      clears: 'An annual review meeting held in Year 9.',
      events: [...(plan.made ?? plan.transferredIn)!.events, ...(held?.events ?? [])],
      silence: [{ kinds: ['AnnualReviewMeetingHeld'], from: later(starts, plan.from) }],
    }),
  ];
};

export const tr02: RiskRule = {
  id: 'TR-02',
  version: 1,
  name: 'No Year 9 review at all',
  says: 'The plan was in force here before Year 9 and no annual review meeting is on record for Year 9. Amber from 31 March of Year 9, red from 31 August.',
  source: 'SEND Regs 2014 reg 20(6); CFA 2014 s44',
  mark: 'checked',
  validFrom: '2014-09-01',
  reads: [
    'AnnualReviewMeetingHeld',
    'PreparationForAdulthoodRecorded',
    ...READS_OF_COHORT,
    ...READS_OF_PLANS,
  ],
  aboutPlan: true,
  windows,
};
