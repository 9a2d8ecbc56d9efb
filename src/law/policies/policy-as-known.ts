import { compareText } from '../../domain/compare-text.js';
import { Refused } from '../../domain/refused.js';
import type { Instant, PlainDate } from '../../domain/plain-date.js';
import type { Coverage } from '../../journey/belief/history.js';
import type { Policy, RulesRelease } from '../rule.js';
import { FOR_EVER } from '../coverage/told.js';

/** What `PolicyAdopted` says, with when it was known: the event itself will do. */
export interface Adoption {
  readonly knownAt: Instant;
  readonly data: {
    readonly policy: string;
    readonly recordedHere: readonly { readonly kind: string; readonly from: PlainDate }[];
    readonly supersedes?: boolean;
  };
}

/** The policy in force at a moment of knowledge, and what is recorded here, so that its absence speaks. */
export interface PolicyInForce {
  readonly policy: Policy;
  readonly recordedHere: readonly Coverage[];
}

const policyOf = (release: RulesRelease, version: string): Policy => {
  const found = release.policies.find((policy) => policy.version === version);
  if (found !== undefined) return found;
  const known = release.policies.map((policy) => policy.version).join(', ');
  throw new Refused(
    'policy-unknown',
    'policy',
    `Rules release ${release.id} has no policy ${version}. Use a release that has it, or adopt one of: ${known}.`,
  );
};

/**
 * The policy and the coverage of what is recorded here as known at K. An adoption counts from its `knownAt`; a later
 * one's word on a kind stands beside the earlier's words on other kinds, unless it supersedes them all. Before any
 * adoption: the release's initial policy and no coverage, for that is never assumed.
 * @param adoptions in the order of the authority's stream
 * @throws Refused `policy-unknown`
 */
export const policyAsKnown = (
  release: RulesRelease,
  adoptions: readonly Adoption[],
  knownAt: Instant,
): PolicyInForce => {
  const from = new Map<string, PlainDate>();
  let policy = release.initialPolicy;
  for (const adoption of [...adoptions].sort((a, b) => compareText(a.knownAt, b.knownAt))) {
    if (adoption.knownAt > knownAt) break;
    policy = policyOf(release, adoption.data.policy);
    if (adoption.data.supersedes === true) from.clear();
    for (const { kind, from: day } of adoption.data.recordedHere) from.set(kind, day);
  }
  const recordedHere = [...from].map(([kind, day]) => ({ kind, source: 'here', from: day, to: FOR_EVER }));
  return { policy, recordedHere };
};
