import { dutyHolds } from '../../../test/law/duty-cases.js';
import { planMade, said } from '../../../test/law/given.js';

const plan = planMade('2023-03-01');
const cameIn = said('PlanTransferredIn', '2025-09-01', {
  fromAuthority: '331',
  lastReviewedOn: '2024-10-10',
});

dutyHolds('M1', [
  {
    // Aware on 15 December 2025, fifteen working days end on 7 January 2026.
    it: 'is fifteen working days that begin with the day of awareness',
    facts: [
      plan,
      said('MovedOutOfArea', '2025-12-12', { awareOn: '2025-12-15' }),
      said('PlanTransferredOut', '2026-01-08', { toAuthority: '331' }),
    ],
    owes: [{ dueOn: '2026-01-07', metOn: '2026-01-08' }],
    late: ['2026-06-01', 1],
  },
  {
    it: 'is the day of the move where the authority was told in time',
    facts: [plan, said('MovedOutOfArea', '2026-01-30', { awareOn: '2025-12-15' })],
    owes: [{ dueOn: '2026-01-30' }],
  },
  {
    it: 'is met by a plan that went ahead of the family',
    facts: [
      plan,
      said('MovedOutOfArea', '2026-01-30', { awareOn: '2025-12-15' }),
      said('PlanTransferredOut', '2026-01-28', { toAuthority: '331' }),
    ],
    owes: [{ dueOn: '2026-01-30', metOn: '2026-01-28' }],
  },
  {
    it: 'cannot be said where the day of awareness is not on record',
    facts: [plan, said('MovedOutOfArea', '2026-01-30')],
    owes: [{ dueOn: null, cannotBeSaid: 'the day on which the authority became aware of the move' }],
  },
  {
    it: 'is a range where only the month of the move is known',
    facts: [plan, said('MovedOutOfArea', '2026-01', { awareOn: '2025-12-15' })],
    owes: [{ dueOn: { from: '2026-01-07', to: '2026-01-31' } }],
  },
  {
    it: 'is the fifteenth working day whenever in the month before it the move was',
    facts: [plan, said('MovedOutOfArea', '2025-12', { awareOn: '2025-12-15' })],
    owes: [{ dueOn: '2026-01-07' }],
  },
  {
    it: 'cannot be said where the record says only by when the person moved',
    facts: [plan, said('MovedOutOfArea', '2026-01-30', { awareOn: '2025-12-15' }, { by: true })],
    owes: [{ dueOn: null, cannotBeSaid: expect.stringContaining('only by 30 January 2026') as unknown }],
  },
  { it: 'is not owed without a plan', facts: [said('MovedOutOfArea', '2026-01-30')], owes: [] },
]);

dutyHolds('M2', [
  {
    it: 'is the notice to the family in six weeks',
    facts: [cameIn, said('TransferNoticeSent', '2025-10-14')],
    owes: [{ dueOn: '2025-10-13', metOn: '2025-10-14' }],
    late: ['2026-01-01', 1],
  },
  {
    it: 'is a range where a return gives the year only',
    facts: [said('PlanTransferredIn', '2025', { fromAuthority: '331' })],
    owes: [{ dueOn: { from: '2025-02-12', to: '2026-02-11' } }],
  },
]);

dutyHolds('M3', [
  {
    it: 'is the later of the old date and three months',
    facts: [cameIn, said('ReviewDecided', '2025-12-05', { decision: 'maintain' })],
    owes: [{ startedOn: '2025-09-01', dueOn: '2025-12-01', metOn: '2025-12-05' }],
    late: ['2026-01-01', 4],
  },
]);

const CAME_IN_2025 = [
  said('PlanTransferredIn', '2025', { fromAuthority: '331', lastReviewedOn: '2024-10-10' }),
];
for (const rule of ['M3', 'R2'])
  dutyHolds(rule, [
    {
      it: 'is a range where a return gives the year of the transfer only',
      facts: CAME_IN_2025,
      owes: [{ dueOn: { from: '2025-10-09', to: '2026-03-31' } }],
      late: ['2026-04-10', { from: 10, to: 183 }],
    },
  ]);

dutyHolds('B2', [
  {
    it: 'is within three months, then yearly, until the payment ends',
    facts: [
      ...[plan, said('DirectPaymentStarted', '2025-01-31')],
      ...[said('DirectPaymentReviewed', '2025-05-01'), said('DirectPaymentEnded', '2026-03-01')],
    ],
    owes: [
      { dueOn: '2025-04-30', metOn: '2025-05-01' },
      { startedOn: '2025-05-01', dueOn: '2026-05-01', metOn: undefined, endedOn: '2026-03-01' },
    ],
    late: ['2026-06-01', 1],
  },
]);

const withoutDates = said('PlanTransferredIn', '2025-09-01', { fromAuthority: '331' });
dutyHolds('M3', [
  {
    it: 'cannot be said where the plan came without its dates',
    facts: [withoutDates],
    owes: [
      {
        startedOn: '2025-09-01',
        dueOn: null,
        cannotBeSaid: 'the day on which the plan was made or last reviewed',
      },
    ],
  },
  {
    it: 'is met by the first review here of such a plan, and not counted from it',
    facts: [withoutDates, said('ReviewDecided', '2025-11-03', { decision: 'maintain' })],
    owes: [{ startedOn: '2025-09-01', dueOn: null, metOn: '2025-11-03' }],
  },
]);
