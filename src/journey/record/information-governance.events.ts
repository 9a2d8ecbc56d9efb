import { code, date, fact, id, listOf, optional, text } from '../../domain/fact-schema.js';

/** These speak of the record, and only commands here may make them. */
const madeHere = { speaksOf: 'record', rank: 1, inJourneys: false } as const;

const restriction = { list: code('excluded', 'only-these'), who: listOf(id), reason: text };
export const RecordRestricted = fact('RecordRestricted', { ...restriction, askWhom: id }, madeHere);
export const RestrictionLifted = fact('RestrictionLifted', { reason: text }, madeHere);
export const SharingBasisGiven = fact(
  'SharingBasisGiven',
  {
    organisation: id,
    purpose: id,
    basis: code('consent', 'public-task', 'vital-interests', 'legal-obligation'),
    until: optional(date),
  },
  { ...madeHere, key: ({ data, occurredOn }) => [data.organisation, data.purpose, occurredOn] },
);
export const SharingBasisWithdrawn = fact(
  'SharingBasisWithdrawn',
  { organisation: id, purpose: id, reason: optional(text) },
  {
    ...madeHere,
    key: ({ data, occurredOn }) => [data.organisation, data.purpose, occurredOn],
  },
);
export const LegalHoldPlaced = fact(
  'LegalHoldPlaced',
  { hold: id, reason: text },
  { ...madeHere, key: ({ data }) => [data.hold] },
);
export const LegalHoldLifted = fact(
  'LegalHoldLifted',
  { hold: id, reason: text },
  { ...madeHere, key: ({ data }) => [data.hold] },
);
export const RetentionScheduled = fact('RetentionScheduled', { destroyOn: date, schedule: id }, madeHere);
export const SubjectErased = fact(
  'SubjectErased',
  {
    // In clear: the subject's key dies with the erasure, and why it was done must outlive it.
    because: code('retention-ended', 'asked-for', 'ordered', 'recorded-in-error'),
    authority: id,
    by: id,
    documentHash: optional(id),
  },
  { ...madeHere, key: () => [] },
);
