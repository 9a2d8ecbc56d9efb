import { dutyHolds } from '../../../test/law/duty-cases.js';
import { said } from '../../../test/law/given.js';

const asked = said('AssessmentRequested', '2025-01-06');
const askedAgain = said('AssessmentRequested', '2025-03-03');
const plan = said('PlanFinalised', '2025-06-10', { cause: 'first' });

dutyHolds('A8', [
  {
    it: 'is met by one plan for every request that was open, each by its own twenty weeks',
    facts: [asked, askedAgain, plan],
    owes: [
      { dueOn: '2025-05-26', metOn: '2025-06-10' },
      { dueOn: '2025-07-21', metOn: '2025-06-10' },
    ],
    late: ['2026-01-01', 15],
  },
  {
    it: 'is not met for a request that was refused, or withdrawn, before the plan',
    facts: [
      asked,
      said('AssessmentDecided', '2025-02-10', { decision: 'no' }),
      said('AssessmentRequested', '2025-02-17'),
      said('AssessmentWithdrawn', '2025-02-24'),
      ...[askedAgain, plan],
    ],
    owes: [
      { metOn: undefined, endedOn: '2025-02-10' },
      { metOn: undefined, endedOn: '2025-02-24' },
      { metOn: '2025-06-10' },
    ],
  },
  {
    it: 'is not met by the plan of before',
    facts: [plan, said('PlanCeased', '2025-09-01'), said('AssessmentRequested', '2025-10-06')],
    owes: [{ metOn: undefined }],
  },
]);

const again = (on: string) => said('ReassessmentRequested', on);
const answer = (on: string) => said('ReassessmentDecided', on, { decision: 'no' });
const TO_WHICH = 'whether the answer notified on 10 March 2025 was to this request too: it names none';

dutyHolds('A10', [
  {
    it: 'is met by one answer for one request: whether it was to the later one too cannot be said',
    facts: [again('2025-02-03'), again('2025-03-03'), answer('2025-03-10')],
    owes: [
      { dueOn: '2025-02-18', metOn: '2025-03-10' },
      { dueOn: '2025-03-18', metOn: undefined, cannotBeSaid: TO_WHICH },
    ],
  },
  {
    it: 'is met by each answer for the request before it',
    facts: [again('2025-02-03'), answer('2025-02-10'), again('2025-03-03'), answer('2025-03-10')],
    owes: [{ metOn: '2025-02-10' }, { metOn: '2025-03-10', cannotBeSaid: undefined }],
  },
]);
