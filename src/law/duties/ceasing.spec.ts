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
    it: 'ends at 18, though the young person returns only later',
    born: '2008-01-20',
    facts: [plan, said('BecameNeet', '2025-10-01'), said('ReEngaged', '2026-03-05')],
    owes: [{ endedOn: '2026-01-20' }],
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
    it: 'is met once both were consulted, on whichever days',
    facts: [
      plan,
      said('CeaseConsidered', '2026-01-10', { consulted: ['parent'] }),
      said('CeaseConsidered', '2026-01-24', { consulted: ['head'] }),
      decidedToCease,
    ],
    owes: [{ startedOn: '2026-01-10', dueOn: '2026-02-02', metOn: '2026-01-24' }],
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
    it: 'reaches a month past the mediation certificate, so that a plan which ends before that ends too soon',
    facts: [plan, decidedToCease, said('MediationCertificateIssued', '2026-03-20'), ceased('2026-04-10')],
    owes: [{ dueOn: '2026-04-20', metOn: undefined, endedOn: '2026-04-10' }],
  },
  {
    it: 'is to the concession, which determines the appeal, and not to the decision of another dispute',
    facts: [
      ...[plan, decidedToCease],
      said('AppealLodged', '2026-03-10', { about: 'cease' }, { episodes: { dispute: 'cease' } }),
      said('AppealDecided', '2026-03-20', { orders: ['e'] }, { episodes: { dispute: 'contents' } }),
      said('AppealConceded', '2026-04-15', {}, { episodes: { dispute: 'cease' } }),
    ],
    owes: [{ dueOn: '2026-04-15' }],
  },
  {
    it: 'is met by a plan that ceases on the day of the order to cease it',
    facts: [
      ...[plan, decidedToCease, said('AppealLodged', '2026-03-10', { about: 'cease' })],
      ...[said('AppealDecided', '2026-09-15', { outcome: 'dismissed', orders: ['a'] }), ceased('2026-09-15')],
    ],
    owes: [{ dueOn: '2026-09-15', metOn: '2026-09-15' }],
  },
  {
    it: 'does not wait for an appeal lodged after the time had passed',
    facts: [
      plan,
      decidedToCease,
      ceased('2026-07-31'),
      said('AppealLodged', '2026-08-20', { about: 'cease' }),
    ],
    owes: [{ dueOn: '2026-04-02', metOn: '2026-04-02' }],
  },
  {
    it: 'cannot be said where an appeal out of time was lodged while the plan stood: the Tribunal may have taken it',
    facts: [
      ...[plan, decidedToCease, ceased('2026-07-31')],
      said('AppealLodged', '2026-06-20', { about: 'cease' }),
    ],
    owes: [{ dueOn: null, metOn: undefined, endedOn: '2026-07-31' }],
  },
  {
    it: 'is to the end of the time to appeal where an appeal out of time was decided before the plan ceased',
    facts: [
      ...[plan, decidedToCease, ceased('2026-07-31')],
      said('AppealLodged', '2026-06-20', { about: 'cease' }),
      said('AppealDecided', '2026-07-01', { outcome: 'dismissed', orders: ['a'] }),
    ],
    owes: [{ dueOn: '2026-04-02', metOn: '2026-04-02' }],
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
