import type { BelievedFact, History } from '../../journey/belief/history.js';
import { daysBeginningWith, weeksFrom } from '../calendar/calendar-days.js';
import { AFTER_NOTICE_WEEKS } from '../readings/amendment.js';
import { amendmentsOf, READS_OF_AMENDMENTS } from '../readings/amendments.js';
import type { DutyRule } from '../rule.js';
import { dutyRule } from './duty-rule.js';
import { dueOf, eventsOf, NOTHING_OWED, type Owed } from './duty.js';

const DECISION_WEEKS = 4;
const COMMENT_DAYS = 15;

/** R9: the proposed amendments and their evidence go with the notice of the decision, four weeks after the meeting. */
export const r9: DutyRule = dutyRule({
  id: 'R9',
  name: 'Send the plan, the proposed amendments and their evidence with the decision to amend',
  law: 'SEND Regs 2014 regs 20(10), 22(1), 22(2)',
  source: 'R (L, M, P) v Devon CC [2022] EWHC 493 (Admin)',
  mark: 'checked',
  reads: READS_OF_AMENDMENTS,
  silence: ['AmendmentNoticeSent'],
  owed: (history) =>
    amendmentsOf(history).flatMap(({ from, meeting, decision, notice, abandoned }): readonly Owed[] => {
      if (meeting === undefined || (decision ?? notice) === undefined) return [];
      const isWhole = notice?.data.evidenceEnclosed !== false;
      return [
        {
          episode: `amendment ${from}`,
          startedOn: meeting.latestOn,
          ...dueOf(meeting, (day) => weeksFrom(day, DECISION_WEEKS)),
          met: isWhole ? notice : undefined,
          endedOn: abandoned?.latestOn,
          events: eventsOf(meeting, decision, notice, abandoned),
        },
      ];
    }),
});

const commentsOn = (
  notice: BelievedFact<'AmendmentNoticeSent'>,
  history: History,
): BelievedFact<'AmendmentCommentsReceived'> | undefined => {
  const named = notice.episodes.amendment;
  return history
    .of('AmendmentCommentsReceived')
    .find(({ episodes, latestOn }) =>
      named !== undefined && episodes.amendment !== undefined
        ? episodes.amendment === named
        : latestOn >= notice.latestOn,
    );
};

/** R10: the family's fifteen days to comment, beginning with the day of service. */
export const r10: DutyRule = dutyRule({
  id: 'R10',
  name: 'Comment on the proposed amendments',
  law: 'SEND Regs 2014 reg 22(2)(c)',
  kind: 'time-limit',
  holder: 'family',
  mark: 'checked',
  reads: ['AmendmentNoticeSent', 'AmendmentCommentsReceived'],
  owed: (history) => {
    const notices = history.of('AmendmentNoticeSent');
    if (notices.length === 0) return NOTHING_OWED;
    return notices.map((notice) => {
      const comments = commentsOn(notice, history);
      return {
        episode: `amendment notice ${notice.occurredOn}`,
        startedOn: notice.latestOn,
        ...dueOf(notice, (day) => daysBeginningWith(day, COMMENT_DAYS)),
        met: comments,
        events: eventsOf(notice, comments),
      };
    });
  },
});

// Owed only where the amending was abandoned; until then the eight weeks of R11 run.
/** R12: a decision not to amend after all, notified with reasons. */
export const r12: DutyRule = dutyRule({
  id: 'R12',
  name: 'Notify the decision not to amend after all',
  law: 'SEND Regs 2014 reg 22(4)',
  mark: 'checked',
  reads: READS_OF_AMENDMENTS,
  owed: (history) =>
    amendmentsOf(history).flatMap(({ from, notice, abandoned }): readonly Owed[] =>
      notice === undefined || abandoned === undefined
        ? []
        : [
            {
              episode: `amendment ${from}`,
              startedOn: notice.latestOn,
              ...dueOf(notice, (day) => weeksFrom(day, AFTER_NOTICE_WEEKS)),
              met: abandoned,
              events: eventsOf(notice, abandoned),
            },
          ],
    ),
});
