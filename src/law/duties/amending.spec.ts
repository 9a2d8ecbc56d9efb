import { dutyHolds } from '../../../test/law/duty-cases.js';
import { said } from '../../../test/law/given.js';

const held = said('AnnualReviewMeetingHeld', '2025-11-20');
const amend = (on: string) => said('ReviewDecided', on, { decision: 'amend' });
const noticeOn = (on: string, evidenceEnclosed = true) =>
  said('AmendmentNoticeSent', on, { evidenceEnclosed });

dutyHolds('R9', [
  {
    it: 'is due with the decision, four weeks after the meeting',
    facts: [held, amend('2025-12-18'), noticeOn('2026-01-08')],
    owes: [{ dueOn: '2025-12-18', metOn: '2026-01-08' }],
    late: ['2026-06-01', 21],
  },
  {
    it: 'is not met by a notice without its evidence',
    facts: [held, amend('2025-12-18'), noticeOn('2025-12-18', false)],
    owes: [{ metOn: undefined }],
  },
  {
    it: 'is not owed where the plan stays as it is',
    facts: [held, said('ReviewDecided', '2025-12-18', { decision: 'maintain' })],
    owes: [],
  },
]);

dutyHolds('R10', [
  {
    it: 'is the family’s fifteen days that begin with service',
    facts: [noticeOn('2025-12-18'), said('AmendmentCommentsReceived', '2026-01-05', { from: 'parent' })],
    owes: [{ dueOn: '2026-01-01', metOn: '2026-01-05', kind: 'time-limit', holder: 'family' }],
    late: ['2026-06-01', 4],
  },
]);

dutyHolds('R12', [
  {
    it: 'is not owed while nothing was abandoned',
    facts: [held, amend('2025-12-18'), noticeOn('2025-12-18')],
    owes: [],
  },
  {
    it: 'is eight weeks from the notice',
    facts: [held, amend('2025-12-18'), noticeOn('2025-12-18'), said('AmendmentsAbandoned', '2026-02-13')],
    owes: [{ startedOn: '2025-12-18', dueOn: '2026-02-12', metOn: '2026-02-13' }],
    late: ['2026-06-01', 1],
  },
]);
