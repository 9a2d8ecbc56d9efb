import { dutyHolds } from '../../../test/law/duty-cases.js';
import { planMade, said } from '../../../test/law/given.js';

const plan = planMade('2023-03-01');
const held = said('AnnualReviewMeetingHeld', '2025-11-20');

dutyHolds('R3', [
  {
    it: 'is four weeks before the review year ends',
    facts: [planMade('2024-02-29'), said('AnnualReviewMeetingHeld', '2025-02-01')],
    owes: [{ dueOn: '2025-01-31', metOn: '2025-02-01', kind: 'guidance' }],
    late: ['2025-06-01', 1],
  },
  {
    it: 'ends with a decision for which no meeting is on record',
    facts: [planMade('2024-03-01'), said('ReviewDecided', '2025-01-10', { decision: 'maintain' })],
    owes: [{ metOn: undefined, endedOn: '2025-01-10' }, { dueOn: '2025-12-12' }],
  },
]);

dutyHolds('R5', [
  {
    it: 'is two weeks before the meeting, met by the invitations that name it',
    facts: [held, said('ReviewInvitationsSent', '2025-11-07', { meetingOn: '2025-11-20' })],
    owes: [{ dueOn: '2025-11-06', metOn: '2025-11-07', holder: 'setting' }],
    late: ['2026-01-01', 1],
  },
  {
    it: 'is met by invitations of the half year before that name no meeting',
    facts: [held, said('ReviewInvitationsSent', '2025-10-20')],
    owes: [{ metOn: '2025-10-20' }],
  },
  {
    it: 'is owed for a meeting that is only planned, from the day it was',
    facts: [said('ReviewScheduled', '2025-10-01', { meetingOn: '2025-11-20' })],
    owes: [{ startedOn: '2025-10-01', dueOn: '2025-11-06', metOn: undefined }],
  },
  {
    it: 'is one for a meeting planned and held',
    facts: [said('ReviewScheduled', '2025-10-01', { meetingOn: '2025-11-20' }), held],
    owes: [{ startedOn: '2025-10-01', episode: 'review 2025-11-20' }],
  },
]);

dutyHolds('R6', [
  {
    it: 'is the advice two weeks before, as guidance',
    facts: [held, said('ReviewAdviceCirculated', '2025-11-06')],
    owes: [{ dueOn: '2025-11-06', metOn: '2025-11-06', kind: 'guidance' }],
  },
]);

dutyHolds('R7', [
  {
    // West Sussex: the meeting on 22 June 2023, the paperwork on 10 July.
    it: 'is the report two weeks after the meeting, four days late for West Sussex',
    facts: [said('AnnualReviewMeetingHeld', '2023-06-22'), said('ReviewReportCirculated', '2023-07-10')],
    owes: [{ dueOn: '2023-07-06', metOn: '2023-07-10', holder: 'setting' }],
    late: ['2024-01-01', 4],
  },
  {
    it: 'ends with the plan',
    facts: [plan, held, said('PlanCeased', '2025-11-30', { reason: '2' })],
    owes: [{ endedOn: '2025-11-30' }],
  },
]);

dutyHolds('R14', [
  { it: 'is not owed before Year 9', born: '2013-01-20', facts: [held], owes: [] },
  {
    it: 'is owed from Year 9, met when all four outcomes stand recorded',
    born: '2011-09-01',
    facts: [
      held,
      said('PreparationForAdulthoodRecorded', '2025-12-01', {
        outcomes: (
          ['employment-or-higher-education', 'independent-living', 'community', 'health'] as const
        ).map((outcome) => ({ outcome, provided: true })),
      }),
    ],
    owes: [{ dueOn: '2025-12-18', metOn: '2025-12-01' }],
  },
  {
    it: 'goes by the year in which the person is taught',
    born: '2011-09-01',
    facts: [said('CohortChanged', '2025-09-05', { ncYearActual: 8 }), held],
    owes: [],
  },
]);
