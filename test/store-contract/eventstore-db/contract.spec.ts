import { openEventStoreDb } from '../../../src/event-store/eventstore-db/open-eventstore-db.js';
import { serverUnderTest } from '../../event-store-server/store-under-test.js';
import { storeContract } from '../store-contract.js';

const server = serverUnderTest();

storeContract('the EventStoreDB adapter', () =>
  openEventStoreDb(server.url(), { patience: { atStart: 60_000 } }),
);
