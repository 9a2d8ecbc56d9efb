import { randomUUID } from 'node:crypto';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import type { EventData, JSONType } from '@eventstore/db-client';
import type { StoredEvent } from '../../src/event-store/port.js';

/** An append of the bare client that is ready to be sent. */
export interface ReadyAppend {
  readonly stream: string;
  readonly expectedRevision: bigint | 'no_stream';
  readonly event: EventData;
}

/** The ceiling: the client of the store alone, with the same events and expected revisions. */
export interface BareClient {
  /** The same events for streams of its own. */
  ready(events: readonly StoredEvent[]): ReadyAppend[];
  append(ready: ReadyAppend): Promise<unknown>;
  close(): Promise<void>;
}

// A second client in the process of the first harms only where a server dies, and none does here.
export const openBareClient = (url: string): BareClient => {
  const client = EventStoreDBClient.connectionString(url);
  const heads = new Map<string, bigint>();
  const run = randomUUID();
  const ready = ({ stream, type, data, metadata }: StoredEvent): ReadyAppend => {
    const head = heads.get(stream);
    heads.set(stream, head === undefined ? 0n : head + 1n);
    const event = jsonEvent({
      id: randomUUID(),
      type,
      data: JSON.parse(data) as JSONType,
      metadata: JSON.parse(metadata) as Record<string, unknown>,
    });
    return { stream: `bare-${run}-${stream}`, expectedRevision: head ?? 'no_stream', event };
  };
  return {
    ready: (events) => events.map(ready),
    append: ({ stream, expectedRevision, event }) =>
      client.appendToStream(stream, event, { expectedRevision }),
    close: () => client.dispose(),
  };
};
