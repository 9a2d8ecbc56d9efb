import type { Instant } from '../domain/plain-date.js';
import { policyAsKnown } from '../law/policies/policy-as-known.js';
import type { Adoption } from '../law/policies/policy-as-known.js';
import { release } from '../law/release.js';
import type { Policy } from '../law/rule.js';
import type { CaseSource } from './case-source.js';

/** The policy in force at a moment of knowledge, of what was adopted by a position. */
export const policyAt =
  (source: Pick<CaseSource, 'adopted'>, position: string): ((known: Instant) => Policy) =>
  (known) =>
    policyAsKnown(release, source.adopted(position) as readonly unknown[] as readonly Adoption[], known)
      .policy;
