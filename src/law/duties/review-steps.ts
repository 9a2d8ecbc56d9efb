import { addDays, type PlainDate } from '../../domain/plain-date.js';
import { firstDay } from '../../domain/partial-date.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import { weeksFrom } from '../calendar/calendar-days.js';
import { ncYearOn, READS_OF_COHORT } from '../readings/cohort.js';
import { meetingOf, pfaCompleteOn, type Meeting } from '../readings/reviews.js';
import type { DutyRule } from '../rule.js';
import { dutyRule } from './duty-rule.js';
import { dueOf, eventsOf, NOTHING_OWED, type Owed } from './duty.js';

const NOTICE_DAYS = 14;

/** A meeting that was held, or one for which a day was set and that is not held yet. */
interface Planned {
  readonly meetingOn: Pick<BelievedFact, 'occurredOn' | 'occurredBy' | 'latestOn'>;
  readonly scheduled: BelievedFact<'ReviewScheduled'> | undefined;
  readonly held: Meeting | undefined;
}

const onDay = (day: PlainDate): Planned['meetingOn'] => ({
  occurredOn: day,
  occurredBy: false,
  latestOn: day,
});

const plannedMeetings = (history: History): readonly Planned[] => {
  const scheduled = history.of('ReviewScheduled');
  const meetings = history.of('AnnualReviewMeetingHeld');
  const planned: Planned[] = meetings.map((held) => ({
    meetingOn: held,
    scheduled: scheduled.find(({ data }) => data.meetingOn === held.occurredOn),
    held,
  }));
  const lastHeld = meetings.at(-1)?.latestOn;
  for (const one of scheduled) {
    const isOpen = lastHeld === undefined || one.data.meetingOn > lastHeld;
    if (isOpen && one === scheduled.at(-1))
      planned.push({ meetingOn: onDay(one.data.meetingOn), scheduled: one, held: undefined });
  }
  return planned;
};

type Papers = BelievedFact<'ReviewInvitationsSent'> | BelievedFact<'ReviewAdviceCirculated'>;

/** The papers of a meeting: those that name its day, else the last sent in the half year before it. */
const papersOf = (papers: readonly Papers[], { meetingOn }: Planned): Papers | undefined => {
  const named = papers.find(({ data }) => data.meetingOn === meetingOn.occurredOn);
  const since = addDays(meetingOn.latestOn, -183);
  return (
    named ??
    papers.findLast(
      ({ data, latestOn }) =>
        data.meetingOn === undefined && latestOn <= meetingOn.latestOn && latestOn > since,
    )
  );
};

const owedBefore = (history: History, type: Papers['type']): readonly Owed[] => {
  const planned = plannedMeetings(history);
  if (planned.length === 0) return NOTHING_OWED;
  const papers: readonly Papers[] = history.of<Papers['type']>(type);
  return planned.map((one) => {
    const { meetingOn, scheduled, held } = one;
    const due = dueOf(meetingOn, (day) => addDays(day, -NOTICE_DAYS));
    const sent = papersOf(papers, one);
    return {
      episode: `review ${meetingOn.occurredOn}`,
      startedOn: scheduled?.latestOn ?? addDays(firstDay(meetingOn.occurredOn), -NOTICE_DAYS),
      ...due,
      met: sent,
      events: eventsOf(scheduled, held, sent),
    };
  });
};

const READS_OF_PLANNED = ['ReviewScheduled', 'AnnualReviewMeetingHeld'] as const;

/** R5: two weeks' notice of the meeting to those invited. */
export const r5: DutyRule = dutyRule({
  id: 'R5',
  name: 'Invite to the annual review, two weeks before it',
  law: 'SEND Regs 2014 reg 20; Code of Practice 2015 9.176',
  holder: 'setting',
  mark: 'checked',
  reads: [...READS_OF_PLANNED, 'ReviewInvitationsSent'],
  silence: ['ReviewInvitationsSent'],
  owed: (history) => owedBefore(history, 'ReviewInvitationsSent'),
});

/** R6: written advice to those invited, two weeks before the meeting. */
export const r6: DutyRule = dutyRule({
  id: 'R6',
  name: 'Circulate the written advice, two weeks before the annual review',
  law: 'Code of Practice 2015 9.176',
  kind: 'guidance',
  holder: 'setting',
  mark: 'checked',
  reads: [...READS_OF_PLANNED, 'ReviewAdviceCirculated'],
  silence: ['ReviewAdviceCirculated'],
  owed: (history) => owedBefore(history, 'ReviewAdviceCirculated'),
});

const REPORT_WEEKS = 2;

/** R7: the report of the meeting to those invited and to the authority. */
export const r7: DutyRule = dutyRule({
  id: 'R7',
  name: 'Send the report of the annual review',
  law: 'SEND Regs 2014 reg 20',
  source: 'SEND Regs 2014 reg 20; livewellsouthend.com',
  holder: 'setting',
  mark: 'checked',
  reads: ['AnnualReviewMeetingHeld', 'ReviewReportCirculated'],
  silence: ['ReviewReportCirculated'],
  owed: (history) => {
    const meetings = history.of('AnnualReviewMeetingHeld');
    if (meetings.length === 0) return NOTHING_OWED;
    const reports = history.of('ReviewReportCirculated');
    return meetings.map((meeting, place) => {
      const report = reports.find((one) => meetingOf(one, meetings) === place);
      return {
        episode: `review ${meeting.occurredOn}`,
        startedOn: meeting.latestOn,
        ...dueOf(meeting, (day) => weeksFrom(day, REPORT_WEEKS)),
        met: report,
        events: eventsOf(meeting, report),
      };
    });
  },
});

const FIRST_PFA_YEAR = 9;
const DECISION_WEEKS = 4;

const isFromYear9 = (history: History, meeting: Meeting): boolean =>
  history.dateOfBirth !== undefined &&
  ncYearOn(history, history.dateOfBirth, meeting.latestOn) >= FIRST_PFA_YEAR;

/** R14: from Year 9 on, each review considers preparing for adulthood; due with the review's decision, which ends it. */
export const r14: DutyRule = dutyRule({
  id: 'R14',
  name: 'Consider preparing for adulthood in the annual review',
  law: 'SEND Regs 2014 regs 20(6), 21(6)',
  source: 'SEND Regs 2014 regs 20(6), 21(6); Code of Practice 2015 ch. 8',
  mark: 'interpretation',
  reads: ['AnnualReviewMeetingHeld', 'PreparationForAdulthoodRecorded', ...READS_OF_COHORT],
  silence: ['PreparationForAdulthoodRecorded'],
  owed: (history) => {
    const meetings = history.of('AnnualReviewMeetingHeld');
    if (meetings.length === 0) return NOTHING_OWED;
    return meetings.flatMap((meeting, place) =>
      isFromYear9(history, meeting)
        ? {
            episode: `review ${meeting.occurredOn}`,
            startedOn: meeting.latestOn,
            ...dueOf(meeting, (day) => weeksFrom(day, DECISION_WEEKS)),
            metOn: pfaCompleteOn(place, meetings, history),
            events: meeting.events,
          }
        : [],
    );
  },
});
