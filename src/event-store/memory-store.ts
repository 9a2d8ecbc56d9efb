import { randomUUID } from 'node:crypto';
import { checkAppend, checkLimit, checkRevision } from './check-append.js';
import { follow } from './follow.js';
import { MixedRepeat, START_POSITION } from './port.js';
import type { Appended, EventStore, EventToAppend, ReadAllOptions, StoredEvent } from './port.js';
import { positionNumber, positionText } from './positions.js';
import { repeatOrError } from './repeat.js';
import { createWakeups } from './wakeups.js';

const store = (stream: string, revision: number, position: number, event: EventToAppend): StoredEvent =>
  Object.freeze({
    stream,
    revision,
    position: positionText(position),
    id: event.id,
    type: event.type,
    data: event.data,
    metadata: event.metadata,
  });

/** A store of events that lives and dies with the process: for tests, and for trying things. */
export const createMemoryStore = (logId: string = randomUUID()): EventStore => {
  const log: StoredEvent[] = [];
  const streams = new Map<string, StoredEvent[]>();
  const ids = new Set<string>();
  const wakeups = createWakeups();
  let closed = false;

  const head = (): string => log.at(-1)?.position ?? START_POSITION;
  const resultAt = (events: readonly StoredEvent[], revision: number): Appended => ({
    revision,
    position: events[revision]?.position ?? START_POSITION,
  });

  const appendNow = (stream: string, expected: number, events: readonly EventToAppend[]): Appended => {
    if (closed) throw new Error('This log was closed.');
    checkAppend(stream, expected, events);
    const held = streams.get(stream) ?? [];
    if (events.length === 0) return resultAt(held, held.length - 1);
    if (expected !== held.length - 1) {
      const standing = held.slice(expected + 1, expected + 1 + events.length).map((event) => event.id);
      const error = repeatOrError(stream, expected, held.length - 1, events, standing);
      if (error) throw error;
      return resultAt(held, expected + events.length);
    }
    if (events.some((event) => ids.has(event.id)))
      throw new MixedRepeat('An event with that id stands elsewhere in the log.');
    const stored = events.map((event, i) => store(stream, held.length + i, log.length + 1 + i, event));
    streams.set(stream, [...held, ...stored]);
    log.push(...stored);
    for (const event of stored) ids.add(event.id);
    wakeups.notify();
    return resultAt([...held, ...stored], held.length + stored.length - 1);
  };

  const page = ({ after = START_POSITION, upTo, prefix = '', limit }: ReadAllOptions & { upTo?: string }) => {
    checkLimit(limit);
    const from = positionNumber(after);
    const to = upTo === undefined ? log.length : positionNumber(upTo);
    const found: StoredEvent[] = [];
    for (let i = from; i < to && found.length < limit; i++)
      if (log[i]!.stream.startsWith(prefix)) found.push(log[i]!);
    return found;
  };

  return {
    logId,
    append: async (stream, expected, events) => appendNow(stream, expected, events),
    readStream: async (stream, { from = 0, upToPosition } = {}) => {
      checkRevision(from);
      if (upToPosition !== undefined) positionNumber(upToPosition);
      const events = (streams.get(stream) ?? []).slice(from);
      return upToPosition === undefined ? events : events.filter((event) => event.position <= upToPosition);
    },
    readAll: async (options) => page(options),
    subscribe: (options) =>
      follow({ head, page, nextChange: (signal) => wakeups.next(signal), isClosed: () => closed }, options),
    head: async () => head(),
    close: async () => {
      closed = true;
      wakeups.close();
    },
  };
};
