import { StreamNotFoundError } from '@eventstore/db-client';
import type { ResolvedEvent } from '@eventstore/db-client';
import { checkLimit, checkRevision } from '../check-append.js';
import { NO_STREAM, StalePosition, START_POSITION } from '../port.js';
import type { Appended, EventStore, ReadAllOptions, StoredEvent } from '../port.js';
import { checkPosition } from '../positions.js';
import { pieces } from './calls.js';
import { createHead, leader } from './head.js';
import type { Ask, Head } from './head.js';
import type { Connection } from './one-client.js';
import { persist } from './patience.js';
import type { Patience } from './patience.js';
import type { Numbering } from './numbering.js';
import { isOfPort, placeOf, storedEvent } from './stored-event.js';

/** The server counts with 64 bits; the client wraps a greater number round to an earlier place. */
const LAST_PLACE = (1n << 63n) - 1n;

/**
 * Where reads start in the client's words. Commit and prepare are one in a log without the old transactions.
 * @throws StalePosition for a place that no log reaches
 */
export const startingAt = (place: string) => {
  if (place === START_POSITION) return 'start' as const;
  const commit = BigInt(place);
  if (commit > LAST_PLACE) throw new StalePosition('That position lies beyond the end of any log.');
  return { commit, prepare: commit };
};

/** Events fetched at a time where it is not known how many will be left out. */
const PAGE = 512;
/** And where all of it is wanted. */
const MANY = 2_000;

/** Reading half of the port. The filter is applied here: `readAll` of the client has one and ignores it. */
export interface Reading extends Pick<EventStore, 'readStream' | 'readAll'>, Head {
  /** What stands in a stream from a revision on, at most so many. */
  standing(stream: string, from: number, count?: number): Promise<readonly StoredEvent[]>;
  last(stream: string): Promise<Appended>;
  /** Everything after a position, page by page, up to what is the end meanwhile. @param before a place to stop at */
  walk(after: string, before?: string): AsyncGenerator<StoredEvent, void, void>;
}

export const createReading = (connection: Connection, patience: Patience, numbering: Numbering): Reading => {
  const { client } = connection;
  const reading = (ask: Ask): AsyncGenerator<ResolvedEvent, void, void> =>
    pieces<ResolvedEvent>(connection, patience.silence, () => ask(client));
  const { head, knows } = createHead(reading, numbering);
  const persistently = <T>(work: () => Promise<T>): Promise<T> => persist(work, patience);

  const collect = async (ask: Ask, upTo?: string): Promise<StoredEvent[]> => {
    const found: StoredEvent[] = [];
    try {
      for await (const { event } of reading(ask)) {
        if (!event) continue;
        const stored = storedEvent(event, numbering);
        if (upTo !== undefined && stored.position > upTo) break;
        found.push(stored);
      }
    } catch (error) {
      if (!(error instanceof StreamNotFoundError)) throw error;
    }
    return found;
  };
  const stream = (name: string, from: number, maxCount?: number, upTo?: string) =>
    persistently(() =>
      collect(
        (its) =>
          its.readStream(name, {
            ...leader,
            fromRevision: BigInt(from),
            ...(maxCount !== undefined && { maxCount }),
          }),
        upTo,
      ),
    );
  const last = async (name: string): Promise<Appended> => {
    const [event] = await persistently(() =>
      collect((its) =>
        its.readStream(name, { ...leader, direction: 'backwards', fromRevision: 'end', maxCount: 1 }),
      ),
    );
    if (!event) return { revision: NO_STREAM, position: START_POSITION };
    return { revision: event.revision, position: event.position };
  };

  /** Events of `$all` after a place, the server's own among them; a read includes its place. */
  const page = async (after: string, maxCount: number) => {
    const found: NonNullable<ResolvedEvent['event']>[] = [];
    let read = 0;
    const fromPosition = startingAt(after);
    for await (const { event } of reading((its) => its.readAll({ ...leader, fromPosition, maxCount }))) {
      read += 1;
      if (event && placeOf(event) > after) found.push(event);
    }
    return { found, isLast: read < maxCount };
  };
  const all = async ({ after = START_POSITION, prefix = '', limit }: ReadAllOptions) => {
    const found: StoredEvent[] = [];
    for (let from = numbering.after(after); ;) {
      const next = await page(from, prefix === '' ? limit - found.length + 1 : PAGE);
      for (const event of next.found) {
        if (!isOfPort(event) || !event.streamId.startsWith(prefix)) continue;
        const stored = storedEvent(event, numbering);
        if (stored.position > after && found.push(stored) === limit) return found;
      }
      if (next.isLast) return found;
      from = placeOf(next.found.at(-1)!);
    }
  };
  const walk = async function* (after: string, before?: string): AsyncGenerator<StoredEvent, void, void> {
    for (let from = numbering.after(after); ;) {
      const next = await persistently(() => page(from, MANY));
      for (const event of next.found) {
        if (before !== undefined && placeOf(event) >= before) return;
        if (!isOfPort(event)) continue;
        const stored = storedEvent(event, numbering);
        if (stored.position > after) yield stored;
      }
      if (next.isLast) return;
      from = placeOf(next.found.at(-1)!);
    }
  };
  return {
    knows,
    last,
    walk,
    standing: (name, from, count) => stream(name, from, count),
    readStream: async (name, { from = 0, upToPosition } = {}) => {
      checkRevision(from);
      if (upToPosition !== undefined) checkPosition(upToPosition);
      return await stream(name, from, undefined, upToPosition);
    },
    readAll: async (options) => {
      checkLimit(options.limit);
      checkPosition(options.after ?? START_POSITION);
      return await persistently(() => all(options));
    },
    head: () => persistently(head),
  };
};
