import type { History } from '../../journey/belief/history.js';
import { amendmentsOf } from '../readings/amendments.js';
import type { Duty, DutyRule } from '../rule.js';
import { duty } from './duty.js';

const LAW = 'SEND Regs 2014 regs 22(3), 28; R (L, M, P) v Devon CC [2022] EWHC 493 (Admin)';

const duties = (history: History): readonly Duty[] =>
  amendmentsOf(history).map(({ from, meeting, dueOn, finalised, overOn, events }) =>
    duty({
      rule: 'R11',
      law: LAW,
      episode: `amendment ${from}`,
      startedOn: meeting === undefined ? from : meeting.latestOn,
      dueOn,
      metOn: finalised?.latestOn,
      endedOn: overOn,
      events,
    }),
  );

/** R11: the final amended plan by the earlier of the notice + 8 weeks and the meeting + 12 weeks. */
export const r11: DutyRule = {
  id: 'R11',
  version: 1,
  name: 'Issue the final amended plan',
  source: LAW,
  mark: 'checked',
  validFrom: '2014-09-01',
  startedBy: 'decision',
  reads: [
    'AnnualReviewMeetingHeld',
    'ReviewDecided',
    'AmendmentNoticeSent',
    'AmendmentsAbandoned',
    'PlanFinalised',
  ],
  duties,
};
