import { CopyRefused } from '../copying/house.js';
import type { StoredEvent } from '../port.js';
import { bytesOf, carrying, MOST_BYTES } from './stored-event.js';

/** Events of one append at most: what the original was is not known, and a long one is no faster. */
const MOST_EVENTS = 500;

const tooLong = ({ stream, revision, position }: StoredEvent, bytes: number): CopyRefused =>
  new CopyRefused(
    `Revision ${revision} of ${stream}, at position ${position}, takes ${bytes} bytes, and an event store takes ${MOST_BYTES} ` +
      'at once: this log cannot be kept in one. It stays where it is.',
  );

/**
 * Events in the order of the log as few appends: what follows one another in one stream goes together.
 * @throws CopyRefused for an event that no event store takes
 */
export const oneAppendEach = function* (
  events: readonly StoredEvent[],
): Generator<readonly StoredEvent[], void, void> {
  let run: StoredEvent[] = [];
  let room = MOST_BYTES;
  for (const event of events) {
    const bytes = bytesOf(carrying(event));
    if (bytes > MOST_BYTES) throw tooLong(event, bytes);
    if (run.length > 0 && (run[0]!.stream !== event.stream || bytes > room || run.length === MOST_EVENTS)) {
      yield run;
      run = [];
      room = MOST_BYTES;
    }
    run.push(event);
    room -= bytes;
  }
  if (run.length > 0) yield run;
};
