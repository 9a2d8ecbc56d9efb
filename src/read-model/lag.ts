import type { LogReader } from '../event-store/log-reader.js';
import { START_POSITION } from '../event-store/port.js';

/** How far tables are behind the log. */
export interface Lag {
  /** Events of the log that the tables do not hold yet. */
  readonly lagEvents: number;
  /** Seconds since the oldest of them was recorded. */
  readonly lagSeconds: number;
}

/** Seconds since an instant in milliseconds since 1970. */
export const secondsSince = (then: number): number => Math.max(0, (Date.now() - then) / 1_000);

/** Recording of the first event after a position, in milliseconds since 1970. */
const recordedAfter = (reader: LogReader, position: string): number | undefined => {
  for (const { metadata } of reader.all({ after: position }))
    return Date.parse((JSON.parse(metadata) as { recordedAt: string }).recordedAt);
  return undefined;
};

/** How far tables at a position are behind the log. @param position left out: there are no tables yet */
export const lagOf = (reader: LogReader, position = START_POSITION): Lag => {
  const recorded = recordedAfter(reader, position);
  return {
    lagEvents: reader.count({ after: position }),
    lagSeconds: recorded === undefined ? 0 : secondsSince(recorded),
  };
};
