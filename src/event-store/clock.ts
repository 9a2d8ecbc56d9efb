import type { Instant } from '../domain/plain-date.js';

/** Tells the time; given to what must know it, so that a test can set it. */
export interface Clock {
  /** UTC with exactly three decimals. */
  now(): Instant;
}
