import { journeyFacts } from '../../journey/catalogue.js';
import type { JourneyFactType } from '../../journey/catalogue.js';

/** Qualified kinds that coverage may name, beside every type that a journeys file may carry. */
const QUALIFIED = new Set([
  'PlanFinalised/first',
  'PlanFinalised/amended',
  'PlanFinalised/phase-transfer',
  'AnnualReviewMeetingHeld/phase',
]);

export const isFactType = (type: unknown): type is JourneyFactType =>
  typeof type === 'string' && Object.hasOwn(journeyFacts, type);

/** Whether coverage may name the kind. */
export const isKind = (kind: string): boolean => isFactType(kind) || QUALIFIED.has(kind);

const qualifierOf = (type: string, data: Readonly<Record<string, unknown>>): string | undefined => {
  if (type === 'AnnualReviewMeetingHeld') return data['phaseReview'] === true ? 'phase' : undefined;
  if (type !== 'PlanFinalised') return undefined;
  const { cause } = data;
  return cause === 'first' || cause === 'phase-transfer' ? cause : 'amended';
};

/** The kinds that a fact is of: its type, and its qualified kind if it has one. */
export const kindsOfFact = (type: string, data: Readonly<Record<string, unknown>>): string[] => {
  const qualifier = qualifierOf(type, data);
  return qualifier === undefined ? [type] : [type, `${type}/${qualifier}`];
};
