import type { Instant } from '../../domain/plain-date.js';
import { LogMoved } from '../port.js';

/** Whether a house of a log takes appends: only one of all its copies is open. */
export type Standing = OpenHouse | ShutHouse;

export interface OpenHouse {
  readonly state: 'open';
  /** The copy by which the log came here; undefined where it began here. */
  readonly copy?: string | undefined;
}

export interface ShutHouse {
  /** `arriving`: a copy into it is not finished; `closed`: the log lives elsewhere. */
  readonly state: 'arriving' | 'closed';
  readonly copy: string;
  /** Where the log comes from, or went; never with a password. */
  readonly other: string;
  /** Since when. */
  readonly at: Instant;
}

const day = (at: Instant): string => `${at.slice(0, 10)} at ${at.slice(11, 16)} UTC`;

const closed = ({ other, at }: ShutHouse): string =>
  `This log moved to ${other} on ${day(at)}: nothing is recorded here any more. Work there (with EVENT_STORE_URL where it ` +
  'is an event store, without it where it is a data folder). "throughline copy-log" from there to here brings it back.';

const arriving = ({ other, at }: ShutHouse): string =>
  `A copy of this log from ${other}, begun on ${day(at)}, is not finished, and nothing is recorded here before it is. ` +
  'Give the same "throughline copy-log" again: it goes on.';

/** @throws LogMoved where appends are not taken */
export const refuseShut = (standing: Standing): void => {
  if (standing.state === 'open') return;
  throw new LogMoved(standing.state === 'closed' ? closed(standing) : arriving(standing));
};
