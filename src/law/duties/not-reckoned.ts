import type { NotReckoned } from '../rule.js';

/** Rows of domain.md 1, 2, 3, 4.4, 6.1 and 7 for which no duty can be reckoned, each with the reason. */
export const notReckoned: readonly NotReckoned[] = [];
