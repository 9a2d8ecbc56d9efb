import type { Instant } from '../domain/plain-date.js';

/** The clock of this machine stands before the log's own last instant: nothing is recorded with it. */
export class ClockBack extends Error {}

const TOLERATED_MS = 5_000;

/**
 * The instant at which an append is recorded: `recordedAt` never decreases within a stream.
 * @param now what the clock says
 * @param streamLast `recordedAt` of the stream's last event, if any
 * @param logLast the latest `recordedAt` that this process knows of in the log
 * @throws ClockBack when the clock stands more than five seconds before the log
 */
export const recordingInstant = (
  now: Instant,
  streamLast: Instant | undefined,
  logLast: Instant | undefined,
): Instant => {
  if (logLast !== undefined && logLast > now && Date.parse(logLast) - Date.parse(now) > TOLERATED_MS)
    throw new ClockBack(
      `The clock of this machine says ${now}, but the log was last written at ${logLast}. Set the clock, then try again.`,
    );
  return streamLast !== undefined && streamLast > now ? streamLast : now;
};
