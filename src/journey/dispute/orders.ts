import type { PlainDate } from '../../domain/plain-date.js';
import type { BelievedFact, History } from '../belief/history.js';
import type { JourneyData } from '../catalogue.js';
import { isOfDispute } from './dispute.js';

/** Regs 2014 reg 44(2)(a) to (h). */
export type Order = NonNullable<JourneyData<'OrderStepDone'>['order']>;
/** What leaves the authority steps to do: an order, a concession (reg 45), an agreement at mediation (reg 42). */
export type Settlement = BelievedFact<'AppealDecided' | 'AppealConceded' | 'MediationAgreementReached'>;

/** The orders that a settlement made; undefined: it was none of the Tribunal. */
export const ordersOf = ({ data }: Settlement): readonly Order[] | undefined =>
  'orders' in data ? data.orders : undefined;

const leavesSteps = (settlement: Settlement, order: Order | undefined): boolean => {
  const orders = ordersOf(settlement);
  if (orders === undefined) return order === undefined;
  return order === undefined ? orders.length > 0 : orders.includes(order);
};

/** What settled disputes by the end of a day and left steps to do, of that order or of any; in order. */
export const settlementsOn = (
  history: History,
  order: Order | undefined,
  day: PlainDate,
): readonly Settlement[] => {
  const all: readonly Settlement[] = [
    ...history.of('MediationAgreementReached'),
    ...history.of('AppealConceded'),
    ...history.of('AppealDecided'),
  ];
  return all
    .filter((settlement) => settlement.latestOn <= day && leavesSteps(settlement, order))
    .sort((a, b) => (a.latestOn < b.latestOn ? -1 : Number(a.latestOn > b.latestOn)));
};

/** Steps of which nothing on record made them a step to do: a gap. */
export const stepsWithoutOrder = (history: History): readonly BelievedFact<'OrderStepDone'>[] =>
  history
    .of('OrderStepDone')
    .filter(
      (step) =>
        !settlementsOn(history, step.data.order, step.latestOn).some((settlement) =>
          isOfDispute(step, settlement),
        ),
    );
