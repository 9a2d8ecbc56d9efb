import { randomUUID } from 'node:crypto';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import type { AppendResult, EventData } from '@eventstore/db-client';
import { serverUnderTest } from './store-under-test.js';

export const event = (id: string = randomUUID()): EventData =>
  jsonEvent({ id, type: 'ViewsRecorded', data: { text: 'said' }, metadata: { schemaVersion: 1 } });
export const events = (count: number): EventData[] => Array.from({ length: count }, () => event());
export const name = (): string => `child-${randomUUID()}`;

/** Everything that a read gives. */
export const all = async <T>(read: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = [];
  for await (const one of read) found.push(one);
  return found;
};

/** The bare client, over whatever server the suite is given. */
export const bareClient = () => {
  const server = serverUnderTest();
  let client: EventStoreDBClient;
  beforeAll(() => {
    client = EventStoreDBClient.connectionString(server.url());
  });
  afterAll(() => client.dispose());
  const starts = (stream: string, list: EventData[]): Promise<AppendResult> =>
    client.appendToStream(stream, list, { expectedRevision: 'no_stream' });
  return { client: () => client, starts };
};
