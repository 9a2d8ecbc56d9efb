import { dutyHolds } from '../../../test/law/duty-cases.js';
import { planMade, said } from '../../../test/law/given.js';

const amended = (on: string) => said('PlanFinalised', on, { cause: 'order' });
const plan = planMade('2023-03-01');
const appeal = (about: 'refusal-to-assess' | 'refusal-to-issue' | 'contents' | 'placement' | 'cease') =>
  said('AppealLodged', '2025-02-03', { about });
const concession = said('AppealConceded', '2025-03-03', { beforeResponse: true });
const request = said('AssessmentRequested', '2024-11-04');
const refusal = said('AssessmentDecided', '2024-12-16', { decision: 'no' });

dutyHolds('U-b3', [
  {
    it: 'names the Court’s twenty weeks from the request beside its fourteen from the notice',
    facts: [request, refusal, appeal('refusal-to-assess'), concession],
    owes: [
      {
        dueOn: '2025-06-09',
        dueOnAlternative: {
          on: '2025-03-24',
          named: '20 weeks from the request, as the Court counts',
          source: 'R (W) v Hertfordshire CC [2023] EWHC 3138 (Admin)',
        },
      },
    ],
  },
]);
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
dutyHolds('U-b1', [
  { it: 'is owed for no appeal about something else', facts: [appeal('contents'), concession], owes: [] },
  {
    it: 'is owed for no concession after the response: an order follows',
    facts: [appeal('refusal-to-assess'), said('AppealConceded', '2025-03-03', { beforeResponse: false })],
    owes: [],
  },
]);
dutyHolds('U-c1', [
  {
    it: 'is the draft in five weeks',
    facts: [appeal('refusal-to-issue'), concession],
    owes: [{ dueOn: '2025-04-07' }],
  },
]);
dutyHolds('U-c2', [
  {
    it: 'is the final in eleven',
    facts: [appeal('refusal-to-issue'), concession],
    owes: [{ dueOn: '2025-05-19' }],
  },
]);
dutyHolds('U-e', [
  {
    it: 'is the contents in five weeks',
    facts: [appeal('contents'), concession],
    owes: [{ dueOn: '2025-04-07' }],
  },
]);
dutyHolds('U-f', [
  {
    it: 'is the placement in two weeks',
    facts: [appeal('placement'), concession],
    owes: [{ dueOn: '2025-03-17' }],
  },
]);
dutyHolds('U-g', [
  {
    it: 'is to continue at once',
    facts: [plan, appeal('cease'), concession],
    owes: [{ dueOn: '2025-03-03' }],
  },
]);
dutyHolds('U-h', [
  { it: 'is owed only where the plan was amended', facts: [plan, appeal('cease'), concession], owes: [] },
  {
    it: 'is the amendment in five weeks',
    facts: [plan, appeal('cease'), concession, amended('2025-04-10')],
    owes: [{ dueOn: '2025-04-07', metOn: '2025-04-10' }],
  },
]);
