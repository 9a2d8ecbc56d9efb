import type { DataOfFact, FactDefinition, Fields } from '../domain/fact-schema.js';
import type { RecordedFact } from '../domain/envelope.js';
import * as authority from '../authority/authority.events.js';
import * as imports from '../imports/imports.events.js';
import * as settings from '../settings/settings.events.js';
import * as adultServices from './adulthood/adulthood.events.js';
import * as destinations from './adulthood/destinations.events.js';
import * as annualReview from './annual-review/annual-review.events.js';
import * as contact from './contact/contact.events.js';
import * as dispute from './dispute/dispute.events.js';
import * as graduatedApproach from './graduated-approach/graduated-approach.events.js';
import * as care from './identification/care.events.js';
import * as identity from './identification/identification.events.js';
import * as needsAssessment from './needs-assessment/needs-assessment.events.js';
import * as placement from './placement/placement.events.js';
import * as planVersions from './plan/plan.events.js';
import * as provision from './plan/provision.events.js';
import * as governance from './record/information-governance.events.js';
import * as ownRecord from './record/record.events.js';

const identification = { ...identity, ...care };
const adulthood = { ...adultServices, ...destinations };
const plan = { ...planVersions, ...provision };
const record = { ...ownRecord, ...governance };

/** The stages of a child's journey, with the events that each declares. */
export const stages = {
  identification,
  'graduated-approach': graduatedApproach,
  'needs-assessment': needsAssessment,
  plan,
  'annual-review': annualReview,
  placement,
  adulthood,
  dispute,
  contact,
  record,
} as const;
export type Stage = keyof typeof stages;

const journey = {
  ...identification,
  ...graduatedApproach,
  ...needsAssessment,
  ...plan,
  ...annualReview,
  ...placement,
  ...adulthood,
  ...dispute,
  ...contact,
  ...record,
};
type Journey = typeof journey;

/** Name of a type of event that may stand in a child's stream. */
export type JourneyFactType = Extract<keyof Journey, string>;
/** Data of one type of journey event. */
export type JourneyData<T extends JourneyFactType> = DataOfFact<Journey[T]>;
/** An event of a child's stream, told apart by its type. */
export type JourneyFact = { [T in JourneyFactType]: RecordedFact<T, JourneyData<T>> }[JourneyFactType];

/** Every type of journey event. */
export const journeyFacts = journey as unknown as Readonly<
  Record<JourneyFactType, FactDefinition<JourneyFactType, Fields>>
>;

const everything: Readonly<Record<string, unknown>> = { ...journey, ...authority, ...settings, ...imports };

/** The definition of a type of event of any stream; undefined for a type of which this release knows nothing. */
export const definitionOf = (type: string): FactDefinition | undefined =>
  everything[type] as FactDefinition | undefined;

/** All definitions, of every stream. */
export const catalogue: readonly FactDefinition[] = Object.values(everything) as FactDefinition[];
