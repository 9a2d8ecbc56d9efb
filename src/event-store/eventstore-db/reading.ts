import { StreamNotFoundError } from '@eventstore/db-client';
import type { EventStoreDBClient, ResolvedEvent } from '@eventstore/db-client';
import { checkLimit, checkRevision } from '../check-append.js';
import { NO_STREAM, START_POSITION } from '../port.js';
import type { Appended, EventStore, ReadAllOptions, StoredEvent } from '../port.js';
import { checkPosition } from '../positions.js';
import { pieces } from './calls.js';
import type { Read } from './calls.js';
import type { Connection } from './one-client.js';
import { persist } from './patience.js';
import type { Patience } from './patience.js';
import { isOfPort, positionOf, storedEvent } from './stored-event.js';

/** Where reads start in the client's words. Commit and prepare are one in a log without the old transactions. */
export const placeOf = (position: string) => {
  if (position === START_POSITION) return 'start' as const;
  return { commit: BigInt(position), prepare: BigInt(position) };
};

/** Events fetched at a time where it is not known how many will be left out. */
const PAGE = 512;
const FEW = 8;

type Ask = (client: EventStoreDBClient) => Read;

/** Reading half of the port. The filter is applied here: `readAll` of the client has one and ignores it. */
export interface Reading extends Pick<EventStore, 'readStream' | 'readAll' | 'head'> {
  /** What stands in a stream from a revision on, at most so many. */
  standing(stream: string, from: number, count: number): Promise<readonly StoredEvent[]>;
  last(stream: string): Promise<Appended>;
  /** Told of each position that is known to stand, so that the head is not looked for behind it. */
  knows(position: string): void;
}

const leader = { requiresLeader: true } as const;

export const createReading = (connection: Connection, patience: Patience): Reading => {
  const { client } = connection;
  let known = START_POSITION;
  const knows = (position: string): void => {
    if (position > known) known = position;
  };

  const reading = (ask: Ask): AsyncGenerator<ResolvedEvent, void, void> =>
    pieces<ResolvedEvent>(connection, patience.silence, () => ask(client));
  const persistently = <T>(work: () => Promise<T>): Promise<T> => persist(work, patience);

  const collect = async (ask: Ask, upTo?: string): Promise<StoredEvent[]> => {
    const found: StoredEvent[] = [];
    try {
      for await (const { event } of reading(ask)) {
        if (!event) continue;
        const stored = storedEvent(event);
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

  /** Events of `$all` after a position, the server's own among them; a read includes its position. */
  const page = async (after: string, maxCount: number) => {
    const found: NonNullable<ResolvedEvent['event']>[] = [];
    let read = 0;
    const fromPosition = placeOf(after);
    for await (const { event } of reading((its) => its.readAll({ ...leader, fromPosition, maxCount }))) {
      read += 1;
      if (event && positionOf(event) > after) found.push(event);
    }
    return { found, isLast: read < maxCount };
  };
  const all = async ({ after = START_POSITION, prefix = '', limit }: ReadAllOptions) => {
    const found: StoredEvent[] = [];
    for (let from = after; ;) {
      const next = await page(from, prefix === '' ? limit - found.length + 1 : PAGE);
      for (const event of next.found) {
        if (!isOfPort(event) || !event.streamId.startsWith(prefix)) continue;
        if (found.push(storedEvent(event)) === limit) return found;
      }
      if (next.isLast) return found;
      from = positionOf(next.found.at(-1)!);
    }
  };
  /** Looks back from the end over what the server wrote itself; undefined once the beginning, or what is known, was met. */
  const lookBack = async (from: bigint | 'end', maxCount: number): Promise<bigint | undefined> => {
    const fromPosition = from === 'end' ? from : { commit: from, prepare: from };
    let read = 0;
    let seen: bigint | undefined;
    for await (const { event } of reading((its) =>
      its.readAll({ ...leader, direction: 'backwards', fromPosition, maxCount }),
    )) {
      read += 1;
      if (isOfPort(event)) knows(positionOf(event));
      if (!event || positionOf(event) <= known) return undefined;
      seen = event.position?.commit;
    }
    return read < maxCount ? undefined : seen;
  };
  const head = async (): Promise<string> => {
    let from = await lookBack('end', FEW);
    while (from !== undefined) from = await lookBack(from, PAGE);
    return known;
  };

  return {
    knows,
    last,
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
