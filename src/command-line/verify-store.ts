import type { LogReader } from '../event-store/log-reader.js';
import { START_POSITION } from '../event-store/port.js';
import type { EventStore, StoredEvent } from '../event-store/port.js';
import { isSameEvent } from '../event-store/same-event.js';
import type { Configuration } from './configuration.js';
import { Failed } from './failures.js';
import type { Io } from './io.js';
import { openConfigured } from './open-platform.js';

/** Fills the mirror of a log that lies in an event store, where no server does so. */
export const bringUpMirror = async (dir: string, configuration: Configuration, io: Io): Promise<void> => {
  if (configuration.eventStoreUrl === undefined) return;
  const platform = await openConfigured(dir, 'read', configuration, io);
  await platform.close();
};

const parted = (): Failed =>
  new Failed(
    'The mirror in the data folder does not hold what the event store holds. Stop the server, delete the folder "mirror" of the data folder, and start it again: the mirror fills afresh. Then verify once more.',
  );

/** Events as the event store has them, each held against the mirror. */
const fromStore = async function* (store: EventStore, reader: LogReader, head: string) {
  const mirrored = reader.all({ upTo: head });
  const done = new AbortController();
  try {
    for await (const one of store.subscribe({ signal: done.signal })) {
      if (one.kind === 'caught-up') throw parted(); // the mirror holds more
      if (!isSameEvent(one.event, mirrored.next().value ?? undefined)) throw parted();
      yield one.event;
      if (one.event.position === head) return;
    }
  } finally {
    done.abort();
    mirrored.return();
  }
};

const ofStore = async function* (reader: LogReader, head: string, eventStoreUrl: string) {
  if (head === START_POSITION) return;
  const { openEventStoreDb } = await import('../event-store/eventstore-db/open-eventstore-db.js');
  const store = await openEventStoreDb(eventStoreUrl, { logId: reader.logId });
  try {
    yield* fromStore(store, reader, head);
  } finally {
    await store.close();
  }
};

/** The events of a log up to its head: those of a file, or those of the event store itself. */
export const eventsToCheck = (
  reader: LogReader,
  head: string,
  { eventStoreUrl }: Configuration,
): Iterable<StoredEvent> | AsyncIterable<StoredEvent> =>
  eventStoreUrl === undefined ? reader.all({ upTo: head }) : ofStore(reader, head, eventStoreUrl);
