import {
  code,
  date,
  fact,
  flag,
  group,
  id,
  listOf,
  optional,
  ownName,
  partialDate,
  sealed,
  staff,
  text,
  whole,
  wording,
} from '../../domain/fact-schema.js';
import { alias } from '../parts.js';

/** These speak of the record: applied first, never cut at a day. */
const ofRecord = { speaksOf: 'record', rank: 1 } as const;
/** Only commands here may make these. */
const madeHere = { ...ofRecord, inJourneys: false } as const;
const knownAt = id;

export const FactCorrected = fact(
  'FactCorrected',
  {
    /** Id of the event that is wrong; or, from a file, the source's reference. */
    corrects: optional(id),
    correctsRef: optional(group({ source: id, ref: text, refKey: id })),
    wrong: code('value', 'date', 'author', 'child', 'never-happened', 'known-at'),
    reason: text,
    evidence: optional(text),
    /** For `known-at`: the instant from which the whole fact was known. */
    knownAtInstead: optional(knownAt),
  },
  { ...ofRecord, key: ({ data, occurredOn }) => [data.corrects, data.correctsRef?.refKey, occurredOn] },
);
/** What one load said of this child. `atEveryK`: a source that records when each fact was known. */
export const SourceReported = fact(
  'SourceReported',
  {
    source: id,
    edition: id,
    digest: id,
    asAt: optional(date),
    covers: listOf(group({ kind: id, from: date, to: date, atEveryK: optional(flag) })),
    restates: listOf(
      group({
        event: id,
        knownAt,
        knownFrom: code('here', 'source'),
        knownPrecision: code('instant', 'day', 'by'),
        occurredOn: partialDate,
        occurredBy: flag,
        row: optional(whole),
        sourceKey: optional(id),
        alias,
      }),
    ),
    /** The source's own references by row of the file, in one ciphertext; rows that say nothing new keep theirs too. */
    references: optional(sealed(listOf(group({ row: whole, ref: wording })))),
  },
  { ...madeHere, key: ({ data }) => [data.source, data.edition, data.digest] },
);
export const FactMovedToAnotherChild = fact(
  'FactMovedToAnotherChild',
  { event: id, toStream: id, reason: text },
  {
    ...madeHere,
    key: ({ data }) => [data.event],
  },
);
export const FactReceivedFromAnotherChild = fact(
  'FactReceivedFromAnotherChild',
  { event: id, fromStream: id, reason: optional(text) },
  {
    ...madeHere,
    key: ({ data }) => [data.event],
  },
);
export const RecordsLinked = fact(
  'RecordsLinked',
  { withStream: id, because: code('identifiers', 'decision'), reason: optional(text) },
  {
    ...madeHere,
    key: ({ data, occurredOn }) => [data.withStream, occurredOn],
  },
);
export const RecordsUnlinked = fact(
  'RecordsUnlinked',
  { fromStream: id, reason: text },
  {
    ...madeHere,
    key: ({ data, occurredOn }) => [data.fromStream, occurredOn],
  },
);
export const SourcesConflict = fact(
  'SourcesConflict',
  { kind: id, events: listOf(id), noticedOn: date },
  {
    occursOn: 'noticedOn',
    rank: 90,
    key: ({ data, occurredOn }) => [data.kind, occurredOn],
  },
);
export const ConflictReconciled = fact(
  'ConflictReconciled',
  { kind: id, believed: optional(id), reconciledOn: date, reason: optional(text) },
  {
    occursOn: 'reconciledOn',
    rank: 91,
    key: ({ data, occurredOn }) => [data.kind, occurredOn],
  },
);
export const DocumentAttached = fact(
  'DocumentAttached',
  {
    documentHash: id,
    documentType: ownName,
    title: optional(text),
    keptAt: optional(text),
    about: optional(id),
  },
  { ...ofRecord, key: ({ data }) => [data.documentHash] },
);
const officer = {
  officer: staff,
  role: code('ehc-officer', 'transition-coordinator', 'social-worker', 'senco', 'other'),
};
export const OfficerAssigned = fact(
  'OfficerAssigned',
  { ...officer, assignedOn: date },
  {
    occursOn: 'assignedOn',
    rank: 90,
    key: ({ data, occurredOn }) => [data.role, data.officer, occurredOn],
  },
);
export const OfficerUnassigned = fact(
  'OfficerUnassigned',
  { ...officer, unassignedOn: date },
  {
    occursOn: 'unassignedOn',
    rank: 91,
    key: ({ data, occurredOn }) => [data.role, data.officer, occurredOn],
  },
);
export const RiskDeferred = fact(
  'RiskDeferred',
  { rule: id, until: date, by: staff, reason: text, deferredOn: date },
  {
    occursOn: 'deferredOn',
    rank: 92,
    key: ({ data, occurredOn }) => [data.rule, occurredOn],
  },
);
