import { START_POSITION } from '../port.js';
import type { EventStore, Followed } from '../port.js';
import { streamNameFilter } from '@eventstore/db-client';
import type { AllStreamSubscription } from '@eventstore/db-client';
import { orAborted } from '../or-aborted.js';
import { checkPosition } from '../positions.js';
import { inWords } from './in-words.js';
import type { Connection } from './one-client.js';
import { pauseBefore, quietly } from './patience.js';
import type { Patience } from './patience.js';
import type { Numbering } from './numbering.js';
import { startingAt } from './reading.js';
import type { Reading } from './reading.js';
import { isRetryable, Unanswered } from './retryable.js';
import { arrivals } from './arrivals.js';
import { refuseClosing } from './log-stream.js';
import { isOfPort, placeOf, storedEvent } from './stored-event.js';

/** Where one reader is: what it was given last, and the last mark. */
interface Place {
  /** Of the store: from where on it reads. */
  place: string;
  /** Of the log. */
  position: string;
  marked: string | undefined;
  /** Tries since something came. */
  failures: number;
}

// No checkpoints are asked for: they come while events still wait to be handled. The event's own position is the place.
const subscribe = ({ client }: Connection, after: string): AllStreamSubscription =>
  client.subscribeToAll({
    requiresLeader: true,
    fromPosition: startingAt(after),
    filter: streamNameFilter({ regex: '^[^$]' }),
  });

/** Following half of the port, with its own loop: the client tries once. */
export const createFollowing = (
  connection: Connection,
  reading: Reading,
  patience: Patience,
  numbering: Numbering,
  closed: AbortSignal,
): EventStore['subscribe'] => {
  /** One subscription, until it fails, falls silent though there is more, or the signal aborts. */
  const once = async function* (
    place: Place,
    prefix: string,
    signal: AbortSignal,
  ): AsyncGenerator<Followed, void, void> {
    // Caught up is said of a head that was asked for, never of an empty buffer alone.
    const head = await orAborted(reading.head(), signal);
    if (head === undefined) return;
    const coming = arrivals(subscribe(connection, place.place));
    try {
      while (!signal.aborted) {
        const event = coming.take()?.event;
        if (event && placeOf(event) > place.place) {
          refuseClosing(event, numbering);
          place.place = placeOf(event);
          if (!isOfPort(event)) continue;
          place.failures = 0;
          const stored = storedEvent(event, numbering);
          if (stored.position <= place.position) continue;
          place.position = stored.position;
          reading.knows(place.place, place.position);
          if (event.streamId.startsWith(prefix)) yield { kind: 'event', event: stored };
          continue;
        }
        if (event) continue;
        if (place.position >= head && place.marked !== place.position)
          yield { kind: 'caught-up', position: (place.marked = place.position) };
        if (signal.aborted) return;
        if (await coming.more(patience.silence, signal)) continue;
        const there = await orAborted(reading.head(), signal);
        if (there !== undefined && there > place.position)
          throw new Unanswered('A subscription was silent though there is more.');
      }
    } finally {
      coming.end();
    }
  };
  const follows = async function* (
    place: Place,
    prefix: string,
    signal: AbortSignal,
  ): AsyncGenerator<Followed, void, void> {
    while (!signal.aborted) {
      try {
        yield* once(place, prefix, signal);
      } catch (error) {
        if (signal.aborted) return;
        if (!isRetryable(error)) throw inWords(error);
        await quietly(pauseBefore(place.failures, patience), signal);
        place.failures += 1;
      }
    }
  };

  return ({ after = START_POSITION, prefix = '', signal }) => {
    const ends = AbortSignal.any([signal, closed]);
    return (async function* () {
      checkPosition(after);
      const place: Place = {
        ...{ place: numbering.after(after), position: after },
        ...{ marked: undefined, failures: 0 },
      };
      yield* follows(place, prefix, ends);
    })();
  };
};
