import { dutiesOf, dutyHolds } from '../../../test/law/duty-cases.js';
import { planMade, said } from '../../../test/law/given.js';
import type { OrderLetter } from './order-limits.js';

const order = (...orders: OrderLetter[]) => said('AppealDecided', '2025-03-03', { orders });
const final = (on: string) => said('PlanFinalised', on, { cause: 'first' });
const amended = (on: string) => said('PlanFinalised', on, { cause: 'order' });
const draft = (on: string) => said('DraftPlanIssued', on);
const plan = planMade('2023-03-01');

dutyHolds('O-a', [
  {
    it: 'is to cease at once, met late where the plan went on',
    facts: [plan, order('a'), said('PlanCeased', '2025-03-10', { reason: '2' })],
    owes: [
      {
        startedOn: '2025-03-03',
        dueOn: '2025-03-03',
        metOn: '2025-03-10',
        law: 'SEND Regs 2014 reg 44(2)(a)',
      },
    ],
    late: ['2025-06-01', 7],
  },
]);

dutyHolds('O-b1', [
  {
    it: 'is to tell the family within two weeks of the order',
    facts: [order('b'), said('AssessmentDecided', '2025-03-17', { decision: 'yes' })],
    owes: [{ dueOn: '2025-03-17', metOn: '2025-03-17', holder: 'authority' }],
    late: ['2025-06-01', 0],
  },
  {
    it: 'is met by a step that says so',
    facts: [order('b'), said('OrderStepDone', '2025-03-20', { step: 'told' })],
    owes: [{ metOn: '2025-03-20' }],
    late: ['2025-06-01', 3],
  },
]);

dutyHolds('O-b2', [
  { it: 'is not owed while nothing was refused', facts: [order('b')], owes: [] },
  {
    it: 'is to notify a refusal within ten weeks',
    facts: [order('b'), said('IssueDecided', '2025-05-13', { decision: 'no' })],
    owes: [{ dueOn: '2025-05-12', metOn: '2025-05-13' }],
    late: ['2025-06-01', 1],
  },
]);

dutyHolds('O-b3', [
  {
    it: 'is the final plan within fourteen weeks',
    facts: [order('b'), final('2025-06-09')],
    owes: [{ dueOn: '2025-06-09', metOn: '2025-06-09' }],
  },
  {
    it: 'ends with a refusal',
    facts: [order('b'), said('IssueDecided', '2025-05-01', { decision: 'no' })],
    owes: [{ metOn: undefined, endedOn: '2025-05-01' }],
  },
  {
    it: 'is late by the day while there is no plan, and is not met by an older one',
    facts: [plan, order('b')],
    owes: [{ metOn: undefined }],
    late: ['2025-06-19', 10],
  },
]);

dutyHolds('O-c1', [
  {
    it: 'is the draft within five weeks',
    facts: [order('c'), draft('2025-04-14')],
    owes: [{ dueOn: '2025-04-07', metOn: '2025-04-14' }],
    late: ['2025-06-01', 7],
  },
]);

dutyHolds('O-c2', [
  { it: 'is the final plan within eleven weeks', facts: [order('c')], owes: [{ dueOn: '2025-05-19' }] },
  {
    it: 'says that an absence of two weeks may excuse, and one of ten days not',
    facts: [
      order('c'),
      said('TimeLimitExceptionClaimed', '2025-05-01', {
        ...{ ground: 'absence', from: '2025-04-01', to: '2025-04-14', evidence: ['letter'] },
      }),
      said('TimeLimitExceptionClaimed', '2025-05-02', {
        ...{ ground: 'absence', from: '2025-04-01', to: '2025-04-10', evidence: [] },
      }),
    ],
    owes: [{ dueOn: '2025-05-19', exception: 'claimed-with-evidence' }],
    late: ['2025-06-01', 13],
  },
]);

dutyHolds('O-d', [
  {
    it: 'is to reconsider within two weeks',
    facts: [order('d'), said('OrderStepDone', '2025-03-14', { step: 'reconsidered' })],
    owes: [{ dueOn: '2025-03-17', metOn: '2025-03-14' }],
  },
]);

dutyHolds('O-e', [
  {
    it: 'is the amended plan within five weeks',
    facts: [plan, order('e'), amended('2025-04-08')],
    owes: [{ dueOn: '2025-04-07', metOn: '2025-04-08' }],
    late: ['2025-06-01', 1],
  },
  {
    it: 'ends with the plan',
    facts: [plan, order('e'), said('PlanCeased', '2025-04-01', { reason: '2' })],
    owes: [{ endedOn: '2025-04-01' }],
  },
]);

dutyHolds('O-f', [
  {
    it: 'is the placement amended within two weeks',
    facts: [plan, order('f')],
    owes: [{ dueOn: '2025-03-17' }],
  },
]);

dutyHolds('O-g', [
  {
    it: 'is met by itself where the plan never ceased',
    facts: [plan, order('g')],
    owes: [{ dueOn: '2025-03-03', metOn: '2025-03-03' }],
  },
  {
    it: 'is to continue at once a plan that had ceased',
    facts: [plan, said('PlanCeased', '2025-01-31', { reason: '2' }), order('g')],
    owes: [{ dueOn: '2025-03-03', metOn: undefined }],
  },
]);

dutyHolds('O-h', [
  { it: 'is to amend within five weeks', facts: [plan, order('h')], owes: [{ dueOn: '2025-04-07' }] },
]);

describe('an order of several parts', () => {
  it('has the limit of each', () => {
    const facts = [plan, order('e', 'f')];
    expect(['O-e', 'O-f', 'O-d'].flatMap((id) => dutiesOf(id, { facts }).map(({ dueOn }) => dueOn))).toEqual([
      '2025-04-07',
      '2025-03-17',
    ]);
  });
});

const standing = planMade('2023-03-01');
const endedPlan = [standing, said('PlanCeased', '2025-01-06', { reason: '6' })];
const orderTo = (letter: 'a' | 'g') => said('AppealDecided', '2025-06-02', { orders: [letter] });
dutyHolds('O-a', [
  {
    it: 'is met where the plan had ceased already',
    facts: [...endedPlan, orderTo('a')],
    owes: [{ dueOn: '2025-06-02', metOn: '2025-06-02' }],
  },
  { it: 'is not met by a plan that goes on', facts: [standing, orderTo('a')], owes: [{ metOn: undefined }] },
]);
dutyHolds('O-g', [
  {
    it: 'is met where the plan that had ceased went on before the order',
    facts: [...endedPlan, said('PlanContinued', '2025-03-03', { because: 'decision' }), orderTo('g')],
    owes: [{ metOn: '2025-06-02' }],
  },
]);
