import { Conflict, MixedRepeat } from './port.js';
import type { EventToAppend } from './port.js';

/**
 * What an append means to a stream that does not stand where the caller expected.
 * @param standing ids of the stream from revision `expected + 1` on, at most as many as are appended
 * @returns undefined when all of them stand already (a repeat); otherwise the error to answer with.
 */
export const repeatOrError = (
  stream: string,
  expected: number,
  actual: number,
  events: readonly EventToAppend[],
  standing: readonly string[],
): Conflict | MixedRepeat | undefined => {
  const same = events.filter((event, i) => standing[i] === event.id).length;
  if (same === events.length) return undefined;
  if (same === 0) return new Conflict(stream, expected, actual);
  return new MixedRepeat(
    `Some events of this append stand in ${stream} already and some do not. Append again what was appended before, or only what is new.`,
  );
};
