import type { History } from '../../journey/belief/history.js';
import { earlier, later, type PlainDate } from '../../domain/plain-date.js';
import { weeksFrom } from '../calendar/calendar-days.js';
import { leadTime } from '../policies/lead-times.js';
import { lateFrom, type Amendment } from '../readings/amendment.js';
import { amendmentsOf } from '../readings/amendments.js';
import { dueInWords, onDay } from '../readings/in-words.js';
import type { Policy, RiskRule, RiskWindow } from '../rule.js';
import { NONE, numbered, riskWindow } from './risk-window.js';

const begun = ({ notice, decision, meeting }: Amendment): string => {
  const step =
    notice === undefined
      ? `Decision to amend notified ${onDay(decision!)}`
      : `Amendment notice sent ${onDay(notice)}`;
  return meeting === undefined ? step : `${step} after the annual review meeting held ${onDay(meeting)}`;
};

const clearedOn = ({ finalised, overOn }: Amendment): PlainDate | undefined => {
  if (finalised === undefined || overOn === undefined) return finalised?.latestOn ?? overOn;
  return earlier(finalised.latestOn, overOn);
};

const windowOf = (amendment: Amendment, policy: Policy): RiskWindow => {
  const { meeting, from, dueOn, lastDay } = amendment;
  const kind = meeting?.data.phaseReview === true ? 'phase-transfer' : 'amended';
  return riskWindow({
    episode: `amendment ${from}`,
    amberFrom: later(weeksFrom(lastDay, -leadTime(policy, 'tr-05.amberWeeks')), from),
    redFrom: later(lateFrom(amendment), from),
    dueOn,
    clearedOn: clearedOn(amendment),
    reason: `${begun(amendment)}; no final amended plan is on record; the last day is ${dueInWords(dueOn)} (SEND Regs 2014 reg ${meeting === undefined ? '28' : '22(3)'}; R (L, M, P) v Devon CC [2022] EWHC 493 (Admin)).`,
    clears: 'The final amended plan issued, or notice that the amendments are not made.',
    events: amendment.events,
    silence: [
      { kinds: [`PlanFinalised/${kind}`, 'PlanFinalised'], from },
      { kinds: ['AmendmentsAbandoned'], from },
    ],
  });
};

const windows = (history: History, policy: Policy): readonly RiskWindow[] => {
  // One that only its final plan shows was never open.
  const amendments = amendmentsOf(history).filter(
    ({ decision, notice }) => decision !== undefined || notice !== undefined,
  );
  return amendments.length === 0
    ? NONE
    : numbered(amendments.map((amendment) => windowOf(amendment, policy)));
};

export const tr05: RiskRule = {
  id: 'TR-05',
  version: 1,
  name: 'Amended plan late',
  says: 'The authority set out to amend the plan and no final amended plan has been issued. Amber two weeks before the last day, red the day after it.',
  source: 'SEND Regs 2014 regs 22(3), 22(4), 28; R (L, M, P) v Devon CC [2022] EWHC 493 (Admin)',
  mark: 'checked',
  validFrom: '2014-09-01',
  reads: [
    'AnnualReviewMeetingHeld',
    'ReviewDecided',
    'AmendmentNoticeSent',
    'AmendmentsAbandoned',
    'PlanFinalised',
  ],
  aboutPlan: true,
  windows,
};
