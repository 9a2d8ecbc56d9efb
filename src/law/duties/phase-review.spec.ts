import { dutyHolds } from '../../../test/law/duty-cases.js';
import { placed, planMade, said } from '../../../test/law/given.js';

const plan = planMade('2023-03-01');
const toCollege = said('PhaseTransferPlanned', '2023-03-01', {
  phase: 'secondary-to-post-16',
  transferOn: '2023-09-01',
});

dutyHolds('P6', [
  {
    it: 'is the college after a special school’s sixth form, before 31 March',
    born: '2006-10-20',
    facts: [plan, placed('2018-09-01', '100003', { kind: 'special', phase: 'not-applicable', highAge: 19 })],
    owes: [{ dueOn: '2026-03-30', dueOnCustomary: '2026-03-31' }],
  },
]);

dutyHolds('P5', [
  {
    it: 'is not of the move out of a sixth form',
    born: '2006-10-20',
    facts: [plan, placed('2018-09-01', '100003', { kind: 'special', phase: 'not-applicable', highAge: 19 })],
    owes: [],
  },
]);

dutyHolds('P8', [
  {
    it: 'is a review held before the transfer’s last day',
    born: '2015-01-20',
    facts: [
      plan,
      placed('2019-09-01', '100001', { kind: 'mainstream', phase: 'primary', highAge: 11 }),
      said('AnnualReviewMeetingHeld', '2025-11-20', { phaseReview: true }),
    ],
    owes: [{ startedOn: '2025-04-01', dueOn: '2026-02-14', metOn: '2025-11-20' }],
  },
  {
    it: 'is not met by an amendment alone',
    born: '2015-01-20',
    facts: [
      plan,
      placed('2019-09-01', '100001', { kind: 'mainstream', phase: 'primary', highAge: 11 }),
      said('PlanFinalised', '2026-02-10', { cause: 'phase-transfer' }),
    ],
    owes: [{ metOn: undefined }],
    late: ['2026-02-24', 10],
  },
  {
    it: 'is met by a review before the first version on record, which amends: the plan stood before it',
    born: '2007-01-15',
    facts: [
      said('AnnualReviewMeetingHeld', '2022-11-10'),
      said('PlanFinalised', '2023-03-31', { cause: 'phase-transfer' }),
      toCollege,
    ],
    owes: [{ startedOn: '2022-04-01', dueOn: '2023-03-30', metOn: '2022-11-10' }],
    late: ['2023-09-01', 0],
  },
]);

dutyHolds('P5', [
  {
    it: 'is late where the plan for the move, the first version on record, was issued after its day',
    born: '2007-01-15',
    facts: [said('PlanFinalised', '2023-05-05', { cause: 'phase-transfer' }), toCollege],
    owes: [{ startedOn: '2022-04-01', dueOn: '2023-03-30', metOn: '2023-05-05' }],
    late: ['2023-09-01', 36],
  },
  {
    it: 'is not owed of a plan first made after its day',
    born: '2007-01-15',
    facts: [planMade('2023-05-05'), toCollege],
    owes: [],
  },
]);
