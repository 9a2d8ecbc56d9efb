import { appeal, concession, refusal, request } from '../../../test/law/conceded-appeal.js';
import { dutyHolds } from '../../../test/law/duty-cases.js';
import { said } from '../../../test/law/given.js';

dutyHolds('A8', [
  {
    it: 'keeps the twenty weeks of a refusal conceded, with the count from the concession beside them',
    facts: [request, refusal, appeal('refusal-to-assess'), concession],
    owes: [
      {
        dueOn: '2025-03-24',
        endedOn: undefined,
        dueOnAlternative: {
          on: '2025-06-09',
          named: '14 weeks from the day on which the refusal was reversed, as the Ombudsman counts',
          source: 'SEND Regs 2014 reg 45; LGSCO 25 007 473',
        },
      },
    ],
  },
  {
    // LGSCO 25 007 473, Essex: the Ombudsman counted to 30 May 2025.
    it: 'does so too where the authority decided anew',
    facts: [
      said('AssessmentRequested', '2024-12-16'),
      said('AssessmentDecided', '2025-01-27', { decision: 'no' }),
      said('AssessmentDecided', '2025-02-21', { decision: 'yes' }),
    ],
    owes: [
      { dueOn: '2025-05-05', dueOnAlternative: expect.objectContaining({ on: '2025-05-30' }) as unknown },
    ],
  },
]);
const decidedNot = said('IssueDecided', '2025-02-17', { decision: 'no' });
const LATER_KNOWN = { knownAt: '2026-12-01T09:00:00.000Z' };

dutyHolds('A8', [
  {
    it: 'keeps the twenty weeks of a refusal to issue that was reversed, with eleven weeks from then beside them',
    facts: [request, decidedNot, said('IssueDecided', '2025-03-10', { decision: 'yes' })],
    owes: [
      {
        ...{ dueOn: '2025-03-24', endedOn: undefined },
        dueOnAlternative: expect.objectContaining({ on: '2025-05-26' }) as unknown,
      },
    ],
  },
  {
    it: 'ends with a refusal to issue that stands',
    facts: [request, decidedNot],
    owes: [{ dueOn: '2025-03-24', dueOnAlternative: undefined, endedOn: '2025-02-17' }],
  },
  {
    it: 'takes an answer told otherwise of the same day as mended, not as reversed',
    facts: [
      request,
      refusal,
      { ...said('AssessmentDecided', '2024-12-16', { decision: 'yes' }), ...LATER_KNOWN },
    ],
    owes: [{ dueOn: '2025-03-24', dueOnAlternative: undefined, endedOn: undefined }],
  },
  {
    it: 'ends with a refusal told last, whatever was told before it',
    facts: [
      request,
      said('AssessmentDecided', '2024-12-09', { decision: 'yes' }),
      said('AssessmentDecided', '2024-12-16', { decision: 'no' }),
    ],
    owes: [{ dueOn: '2025-03-24', dueOnAlternative: undefined, endedOn: '2024-12-16' }],
  },
]);
dutyHolds('A1', [
  {
    it: 'is met by the refusal, not by its reversal',
    facts: [request, refusal, said('AssessmentDecided', '2025-01-20', { decision: 'yes' })],
    owes: [{ dueOn: '2024-12-16', metOn: '2024-12-16' }],
    late: ['2025-06-01', 0],
  },
]);
dutyHolds('A4', [
  {
    it: 'is met by the decision not to issue that was reversed since',
    facts: [request, decidedNot, said('IssueDecided', '2025-03-10', { decision: 'yes' })],
    owes: [{ dueOn: '2025-02-24', metOn: '2025-02-17' }],
  },
]);
const ordered = [
  ...[request, refusal, appeal('refusal-to-assess')],
  said('AppealDecided', '2025-05-12', { outcome: 'allowed', orders: ['b'] }),
];
const toldByOrder = said('AssessmentDecided', '2025-05-20', { decision: 'yes' });
const agreedToAssess = said('MediationAgreementReached', '2025-01-27', {
  ...{ appealable: true, about: 'refusal-to-assess' },
});
const first = said('PlanFinalised', '2025-08-11', { cause: 'first' });
dutyHolds('A8', [
  {
    it: 'ends with a refusal that the Tribunal overturned: to tell the family so, as ordered, is no reversal without an order',
    facts: [...ordered, toldByOrder, first],
    owes: [{ endedOn: '2024-12-16', metOn: undefined, dueOnAlternative: undefined }],
    late: ['2026-01-01', null],
  },
  {
    it: 'ends with a refusal taken back by an agreement whose own limits run',
    facts: [
      request,
      refusal,
      agreedToAssess,
      said('AssessmentDecided', '2025-02-03', { decision: 'yes' }),
      first,
    ],
    owes: [{ endedOn: '2024-12-16', metOn: undefined, dueOnAlternative: undefined }],
  },
  {
    it: 'keeps the twenty weeks where the authority decided anew before the Tribunal did, or the appeal was withdrawn',
    facts: [
      ...[request, refusal, appeal('refusal-to-assess')],
      said('AssessmentDecided', '2025-03-10', { decision: 'yes' }),
      said('AppealDecided', '2025-03-17', { outcome: 'withdrawn', orders: [] }),
      first,
    ],
    owes: [{ dueOn: '2025-03-24', metOn: '2025-08-11' }],
  },
]);
dutyHolds('A8', [
  {
    it: 'ends with a refusal that the Tribunal upheld; by when the plan is due that was decided on anew cannot be said',
    facts: [
      ...[request, refusal, appeal('refusal-to-assess')],
      said('AppealDecided', '2025-05-12', { outcome: 'dismissed', orders: [] }),
      ...[toldByOrder, first],
    ],
    owes: [
      { dueOn: '2025-03-24', endedOn: '2024-12-16', metOn: undefined },
      { dueOn: null, startedOn: '2025-05-20', metOn: '2025-08-11' },
    ],
  },
  {
    it: 'has no second limit where one appeal was dismissed and another allowed',
    facts: [
      ...[...ordered, said('AppealDecided', '2025-05-13', { outcome: 'dismissed', orders: [] })],
      ...[toldByOrder, first],
    ],
    owes: [{ endedOn: '2024-12-16' }],
  },
]);
dutyHolds('A4', [
  {
    it: 'is not owed where the assessment was ordered: the order sets its own ten weeks',
    facts: [...ordered, toldByOrder, said('IssueDecided', '2025-07-14', { decision: 'no' })],
    owes: [],
  },
]);
dutyHolds('O-b2', [
  {
    it: 'is owed instead',
    facts: [...ordered, toldByOrder, said('IssueDecided', '2025-07-14', { decision: 'no' })],
    owes: [{ dueOn: '2025-07-21', metOn: '2025-07-14' }],
  },
]);
