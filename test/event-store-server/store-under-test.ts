import { startEventStoreServer } from './server.js';
import type { EventStoreServer } from './server.js';

/** The server that a suite runs against: the one at EVENT_STORE_URL, or else the stand-in on loopback. */
export const serverUnderTest = (): { url(): string } => {
  const given = process.env['EVENT_STORE_URL'];
  let server: EventStoreServer | undefined;
  beforeAll(async () => {
    if (given === undefined) server = await startEventStoreServer();
  });
  afterAll(() => server?.stop());
  return { url: () => given ?? server!.url };
};
