import { START_POSITION } from '../../src/event-store/port.js';
import type { EventStore, StoredEvent } from '../../src/event-store/port.js';
import { positionNumber, positionText } from '../../src/event-store/positions.js';

/** A position of a store with gaps is so many times that of one without. */
export const TIMES = 37;
const far = (position: string): string => positionText(positionNumber(position) * TIMES);
const near = (position: string): string => positionText(positionNumber(position) / TIMES);
/** A store whose positions leave gaps, as those of a server do. */
export const withGaps = (store: EventStore): EventStore => {
  const moved = (one: StoredEvent): StoredEvent => ({ ...one, position: far(one.position) });
  return {
    ...store,
    append: async (...asked) => {
      const { revision, position } = await store.append(...asked);
      return { revision, position: far(position) };
    },
    readStream: async (stream, options) => (await store.readStream(stream, options)).map(moved),
    head: async () => far(await store.head()),
    subscribe: async function* ({ after = START_POSITION, ...options }) {
      for await (const one of store.subscribe({ after: near(after), ...options }))
        yield one.kind === 'event'
          ? { kind: 'event', event: moved(one.event) }
          : { kind: 'caught-up', position: far(one.position) };
    },
  };
};
