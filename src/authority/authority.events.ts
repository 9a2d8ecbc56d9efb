import {
  code,
  date,
  fact,
  flag,
  group,
  id,
  listOf,
  optional,
  staff,
  whole,
  wording,
} from '../domain/fact-schema.js';

/** The `authority` stream is about no person: its texts are in clear. */
const ofAuthority = { speaksOf: 'record', rank: 1, inJourneys: false } as const;

export const AuthoritySet = fact(
  'AuthoritySet',
  { authority: id, name: optional(wording) },
  { ...ofAuthority, key: () => [] },
);
export const ReturnLoaded = fact(
  'ReturnLoaded',
  {
    kind: code('sen2', 'annex-a', 'journeys', 'register', 'register-links'),
    source: id,
    edition: id,
    digest: id,
    asAt: optional(date),
    covers: listOf(wording),
    rows: whole,
    children: whole,
  },
  { ...ofAuthority, key: ({ data }) => [data.kind, data.edition, data.digest] },
);
export const OfficersCounted = fact(
  'OfficersCounted',
  { asAt: date, dmo: optional(wording), dco: optional(wording), dsco: optional(wording) },
  { ...ofAuthority, occursOn: 'asAt' },
);
export const PolicyAdopted = fact(
  'PolicyAdopted',
  {
    policy: id,
    adoptedOn: date,
    /** From when which kinds of fact are recorded here, and so by absence did not happen. */
    recordedHere: listOf(group({ kind: wording, from: date })),
    by: staff,
    reason: optional(wording),
    supersedes: optional(flag),
  },
  { ...ofAuthority, occursOn: 'adoptedOn', key: ({ data, occurredOn }) => [data.policy, occurredOn] },
);
