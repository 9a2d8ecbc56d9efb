import type { Policy } from '../rule.js';
import { policy2026_11 } from './2026-11.js';
import { policy2026_12 } from './2026-12.js';

/** Every policy ever published, in order. A published policy is never edited; the next one says what changes. */
export const publishedPolicies: readonly Policy[] = [policy2026_11, policy2026_12];

/** What holds before an authority adopts any. It says of each rule what the policies before it said (decision 0014). */
export const initialPolicy: Policy = policy2026_12;
