import type { BelievedFact, History } from './belief/history.js';
import type { JourneyFactType } from './catalogue.js';
import { answersWithoutContact } from './contact/contact.js';
import { responsesWithoutComplaint } from './dispute/complaints.js';
import { decisionsWithoutAppeal, mediationsWithoutRequest } from './dispute/dispute.js';
import { stepsWithoutOrder } from './dispute/orders.js';
import { reviewsWithoutCycle } from './graduated-approach/graduated-approach.js';

interface OutOfOrder<G extends string> {
  readonly gap: G;
  /** Types that it reads. */
  readonly reads: readonly JourneyFactType[];
  /** Steps before which another is missing, in a history cut at a day. */
  readonly steps: (history: History) => readonly BelievedFact[];
}

const outOfOrder = <const G extends string>(
  gap: G,
  steps: OutOfOrder<G>['steps'],
  ...reads: readonly JourneyFactType[]
): OutOfOrder<G> => ({ gap, steps, reads });

/** What a command is refused for, and a source may say all the same: shown as a gap of the record. */
export const stepsOutOfOrder = [
  outOfOrder(
    'support-review-without-cycle',
    reviewsWithoutCycle,
    ...(['SupportCyclePlanned', 'SupportCycleReviewed'] as const),
  ),
  outOfOrder(
    'mediation-without-request',
    mediationsWithoutRequest,
    ...(['MediationRequested', 'MediationHeld'] as const),
  ),
  outOfOrder(
    'appeal-decision-without-appeal',
    decisionsWithoutAppeal,
    ...(['AppealLodged', 'AppealDecided'] as const),
  ),
  outOfOrder(
    'order-step-without-order',
    stepsWithoutOrder,
    ...(['OrderStepDone', 'AppealDecided', 'AppealConceded', 'MediationAgreementReached'] as const),
  ),
  outOfOrder(
    'response-without-complaint',
    responsesWithoutComplaint,
    ...(['ComplaintReceived', 'ComplaintResponded'] as const),
  ),
  outOfOrder(
    'answer-without-contact',
    answersWithoutContact,
    ...(['ContactReceived', 'ContactAnswered'] as const),
  ),
] as const;

export type OutOfOrderGap = (typeof stepsOutOfOrder)[number]['gap'];
