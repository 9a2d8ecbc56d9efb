import { dutyHolds } from '../../../test/law/duty-cases.js';
import { said } from '../../../test/law/given.js';

type Ground =
  'coronavirus' | 'absence' | 'school-closure' | 'early-years-closure' | 'exceptional-circumstances';

const requested = said('AssessmentRequested', '2025-01-06');
const claim = (on: string, ground: Ground, from: string, to: string) =>
  said('TimeLimitExceptionClaimed', on, { ground, from, to, evidence: ['letter'] });

dutyHolds('A1', [
  {
    it: 'is excused by no claim about another time, and stays late by the day',
    facts: [requested, claim('2025-06-01', 'absence', '2025-05-01', '2025-05-31')],
    owes: [{ exception: undefined }],
    late: ['2025-02-27', 10],
  },
  {
    it: 'keeps its date and its lateness where an exception was claimed with evidence',
    facts: [requested, claim('2025-02-10', 'absence', '2025-01-10', '2025-02-10')],
    owes: [{ dueOn: '2025-02-17', exception: 'claimed-with-evidence' }],
    late: ['2025-02-27', 10],
  },
  {
    it: 'is not excused by an absence shorter than four weeks',
    facts: [requested, claim('2025-02-10', 'absence', '2025-01-10', '2025-02-05')],
    owes: [{ exception: undefined }],
  },
]);

const order = said('AppealDecided', '2025-03-03', { outcome: 'allowed', orders: ['c'] });

dutyHolds('A8', [
  ...(['school-closure', 'early-years-closure'] as const).map((ground) => ({
    it: `is not excused by a ${ground} shorter than four weeks`,
    facts: [requested, claim('2025-04-28', ground, '2025-04-07', '2025-04-21')],
    owes: [{ exception: undefined }],
  })),
  {
    it: 'is excused by a closure of four weeks',
    facts: [requested, claim('2025-04-28', 'school-closure', '2025-04-01', '2025-04-28')],
    owes: [{ exception: 'claimed-with-evidence' }],
  },
  {
    it: 'is excused by exceptional circumstances, however short',
    facts: [requested, claim('2025-04-28', 'exceptional-circumstances', '2025-04-07', '2025-04-08')],
    owes: [{ exception: 'claimed-with-evidence' }],
  },
]);

dutyHolds('O-c2', [
  {
    it: 'is excused by an absence of two weeks, and of no less',
    facts: [order, claim('2025-04-28', 'absence', '2025-04-01', '2025-04-14')],
    owes: [{ exception: 'claimed-with-evidence' }],
  },
  {
    it: 'is not excused by an absence of thirteen days',
    facts: [order, claim('2025-04-28', 'absence', '2025-04-01', '2025-04-13')],
    owes: [{ exception: undefined }],
  },
  {
    it: 'is not excused by a closure: that is no ground after an order',
    facts: [order, claim('2025-05-28', 'school-closure', '2025-04-01', '2025-05-12')],
    owes: [{ exception: undefined }],
  },
]);

dutyHolds('R8', [
  {
    it: 'has the coronavirus ground from 1 May 2020, and keeps its date',
    facts: [
      said('AnnualReviewMeetingHeld', '2020-04-03'),
      claim('2020-05-10', 'coronavirus', '2020-04-01', '2020-05-30'),
    ],
    owes: [{ dueOn: '2020-05-01', exception: 'claimed-with-evidence' }],
  },
  {
    it: 'has it to 25 September 2020, and not a day longer',
    facts: [
      said('AnnualReviewMeetingHeld', '2020-08-28'),
      said('AnnualReviewMeetingHeld', '2020-08-29'),
      claim('2020-09-10', 'coronavirus', '2020-08-01', '2020-09-30'),
    ],
    owes: [
      { dueOn: '2020-09-25', exception: 'claimed-with-evidence' },
      { dueOn: '2020-09-26', exception: undefined },
    ],
  },
  {
    it: 'has it not on 30 April 2020',
    facts: [
      said('AnnualReviewMeetingHeld', '2020-04-02'),
      claim('2020-05-10', 'coronavirus', '2020-04-01', '2020-05-30'),
    ],
    owes: [{ dueOn: '2020-04-30', exception: undefined }],
  },
]);
