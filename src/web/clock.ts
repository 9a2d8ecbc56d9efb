import type { Clock } from '../event-store/clock.js';

/** The only place that asks what time it is. */
export const systemClock: Clock = { now: () => new Date().toISOString() };
