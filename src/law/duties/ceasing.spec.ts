import { dutyHolds } from '../../../test/law/duty-cases.js';
import { placed, planMade, said } from '../../../test/law/given.js';

const plan = planMade('2023-03-01');
const ceased = (on: string) => said('PlanCeased', on, { reason: '6' });
const decidedToCease = said('CeaseDecided', '2026-02-02', { appealNotice: { sentOn: '2026-02-02' } });

dutyHolds('X2', [
  {
    it: 'is a review with no day set by law, ended by return to education',
    born: '2009-01-20',
    facts: [plan, said('BecameNeet', '2025-10-01'), said('ReEngaged', '2026-01-05')],
    owes: [{ dueOn: null, cannotBeSaid: 'no day is set by law', endedOn: '2026-01-05' }],
  },
  {
    it: 'is not owed without a plan',
    born: '2009-01-20',
    facts: [said('BecameNeet', '2025-10-01')],
    owes: [],
  },
]);

dutyHolds('X3', [
  {
    it: 'comes before the decision to cease',
    born: '2006-01-20',
    facts: [
      plan,
      said('BecameNeet', '2025-10-01'),
      said('CeaseDecided', '2026-02-02'),
      said('AnnualReviewMeetingHeld', '2026-01-15'),
    ],
    owes: [{ dueOn: '2026-02-02', metOn: '2026-01-15' }],
  },
]);

dutyHolds('X6', [
  {
    it: 'is met by consulting the family and the head before',
    facts: [plan, said('CeaseConsidered', '2026-01-10', { consulted: ['parent', 'head'] }), decidedToCease],
    owes: [{ startedOn: '2026-01-10', dueOn: '2026-02-02', metOn: '2026-01-10' }],
  },
  {
    it: 'is not met by half of it',
    facts: [plan, said('CeaseConsidered', '2026-01-10', { consulted: ['young-person'] }), decidedToCease],
    owes: [{ metOn: undefined }],
  },
]);

dutyHolds('X7', [
  {
    it: 'is met where the plan stood through the time to appeal',
    facts: [plan, decidedToCease, ceased('2026-07-31')],
    owes: [{ dueOn: '2026-04-02', metOn: '2026-04-02' }],
  },
  {
    it: 'shows a plan that ended within it',
    facts: [plan, decidedToCease, ceased('2026-02-28')],
    owes: [{ dueOn: '2026-04-02', metOn: undefined, endedOn: '2026-02-28' }],
  },
  {
    it: 'waits for the appeal',
    facts: [plan, decidedToCease, said('AppealLodged', '2026-03-10', { about: 'cease' })],
    owes: [{ dueOn: null, cannotBeSaid: 'the day on which the appeal is determined' }],
  },
  {
    it: 'is to the day on which the appeal was decided',
    facts: [
      ...[plan, decidedToCease, said('AppealLodged', '2026-03-10', { about: 'cease' })],
      said('AppealDecided', '2026-09-15', { orders: [] }),
    ],
    owes: [{ dueOn: '2026-09-15' }],
  },
]);

dutyHolds('X9', [
  {
    it: 'is 31 July for a person at college',
    born: '2000-10-10',
    facts: [plan, placed('2024-09-01', '130001', { kind: 'further-education', phase: '16-plus' })],
    owes: [{ startedOn: '2025-10-10', dueOn: '2026-07-31', kind: 'time-limit' }],
  },
  {
    it: 'cannot be said where the end of the course is not on record',
    born: '2000-10-10',
    facts: [plan, placed('2024-09-01', '100004', { kind: 'other', phase: 'not-applicable' })],
    owes: [{ dueOn: null, cannotBeSaid: 'when the training or course that the person attends ends' }],
  },
  { it: 'is not said of a child', born: '2012-10-10', facts: [plan], owes: [] },
]);
