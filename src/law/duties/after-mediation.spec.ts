import { dutyHolds } from '../../../test/law/duty-cases.js';
import { planMade, said } from '../../../test/law/given.js';

const final = (on: string) => said('PlanFinalised', on, { cause: 'first' });
const draft = (on: string) => said('DraftPlanIssued', on);
const plan = planMade('2023-03-01');
const agreed = (more: object) =>
  said('MediationAgreementReached', '2024-05-10', { appealable: true, ...more });
dutyHolds('D10', [
  {
    // LGSCO 24 010 826, Devon: draft due 14 June, final due 26 July 2024; 81 and 49 days late.
    it: 'is the draft in five weeks and the final plan in eleven, for Devon 24 010 826',
    facts: [agreed({ about: 'refusal-to-issue' }), draft('2024-09-03'), final('2024-09-13')],
    owes: [
      { dueOn: '2024-06-14', metOn: '2024-09-03' },
      { dueOn: '2024-07-26', metOn: '2024-09-13' },
    ],
    late: ['2024-12-02', 81],
  },
  {
    it: 'is two weeks for what no order could ask, and the date agreed in writing where there is one',
    facts: [
      said('MediationAgreementReached', '2024-05-10', { appealable: false }),
      said('MediationAgreementReached', '2024-05-11', {
        appealable: false,
        steps: [{ step: 'other', dueOn: '2024-07-01' }],
      }),
    ],
    owes: [{ dueOn: '2024-05-24' }, { dueOn: '2024-07-01' }],
  },
  {
    it: 'is the date agreed in writing for a step that an order could ask',
    facts: [plan, agreed({ steps: [{ step: 'amend', dueOn: '2024-07-31' }] })],
    owes: [{ dueOn: '2024-07-31' }],
  },
  {
    it: 'cannot be said where the record says neither what was agreed nor what it was about',
    facts: [agreed({})],
    owes: [
      {
        ...{ episode: 'agreement 2024-05-10', startedOn: '2024-05-10', dueOn: null },
        cannotBeSaid: 'what was agreed, and so by when',
      },
    ],
    late: ['2025-01-01', null],
  },
  {
    it: 'is the date agreed in writing, whatever it was about',
    facts: [agreed({ about: 'other', steps: [{ step: 'other', dueOn: '2024-07-01' }] })],
    owes: [{ dueOn: '2024-07-01' }],
  },
  {
    it: 'is the commissioner’s in a week where the authority was no party, and cannot be seen done',
    facts: [said('MediationAgreementReached', '2024-05-10', { appealable: false, authorityIsParty: false })],
    owes: [{ holder: 'authority' }, { holder: 'health', dueOn: '2024-05-17', metOn: undefined }],
  },
]);
