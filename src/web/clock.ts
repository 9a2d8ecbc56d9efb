import type { Clock } from '../event-store/clock.js';

let lastMs = Number.NaN;
let lastText = '';

/** The only place that asks what time it is. */
export const systemClock: Clock = {
  now: () => {
    const ms = Date.now();
    // Many commands come within one millisecond, so its text is kept.
    if (ms !== lastMs) lastText = new Date((lastMs = ms)).toISOString();
    return lastText;
  },
};
