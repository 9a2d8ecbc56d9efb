import { createMemoryStore } from '../../src/event-store/memory-store.js';
import type { EventStore, EventToAppend } from '../../src/event-store/port.js';

const LOG_ID = '5f0c2a3e-0d6a-4a53-9f0e-3a8a52f4f001';
const APPENDS = 300;
const EVENTS_EACH = 20;
const STREAMS = 7;

const eventOf = (n: number): EventToAppend => ({
  id: `5f0c2a3e-0d6a-4a53-9f0e-${String(n).padStart(12, '0')}`,
  type: 'ViewsRecorded',
  data: JSON.stringify({ n }),
  metadata: '{"recordedAt":"2025-03-04T09:30:00.000Z","schemaVersion":1}',
});

/** A store with the same 6,000 events in seven streams in whatever process it is made. */
export const storeOfALog = async (): Promise<EventStore> => {
  const store = createMemoryStore(LOG_ID);
  const revisions = new Map<string, number>();
  for (let append = 0; append < APPENDS; append += 1) {
    const stream = `child-${append % STREAMS}`;
    const events = Array.from({ length: EVENTS_EACH }, (_, i) => eventOf(append * EVENTS_EACH + i));
    const { revision } = await store.append(stream, revisions.get(stream) ?? -1, events);
    revisions.set(stream, revision);
  }
  return store;
};
