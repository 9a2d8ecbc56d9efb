import { appeal, concession, refusal, request } from '../../../test/law/conceded-appeal.js';
import { dutyHolds } from '../../../test/law/duty-cases.js';
import { planMade, said } from '../../../test/law/given.js';

const amended = (on: string) => said('PlanFinalised', on, { cause: 'order' });
const plan = planMade('2023-03-01');

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
