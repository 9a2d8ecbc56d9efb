import type { BelievedFact } from '../../journey/belief/history.js';
import type { JourneyFact, JourneyFactType } from '../../journey/catalogue.js';

type FinalPlan = { readonly cause: 'first' | 'review' | 'phase-transfer' | 'order' | 'other' };
type Meeting = { readonly phaseReview?: boolean };

const planKind = ({ cause }: FinalPlan): string => {
  if (cause === 'first') return 'PlanFinalised/first';
  return cause === 'phase-transfer' ? 'PlanFinalised/phase-transfer' : 'PlanFinalised/amended';
};

/**
 * The kind of a fact, in which coverage is declared: its type, qualified where it matters. A source that covers the
 * bare `PlanFinalised` covers all three of its kinds; one that covers `AnnualReviewMeetingHeld` says that meetings were
 * held, and only `AnnualReviewMeetingHeld/phase` says which of them were phase transfer reviews.
 */
export const kindOf = (
  fact: Pick<BelievedFact | JourneyFact, 'data'> & { readonly type: JourneyFactType },
): string => {
  if (fact.type === 'PlanFinalised') return planKind(fact.data as FinalPlan);
  if (fact.type === 'AnnualReviewMeetingHeld')
    return (fact.data as Meeting).phaseReview === true ? 'AnnualReviewMeetingHeld/phase' : fact.type;
  return fact.type;
};
