import type { Instant } from '../../src/domain/plain-date.js';
import type { Clock } from '../../src/event-store/clock.js';

/** A clock that stands still until it is set. */
export interface SetClock extends Clock {
  set(to: Instant): void;
}

export const clockAt = (start: Instant): SetClock => {
  let now = start;
  return { now: () => now, set: (to) => void (now = to) };
};
