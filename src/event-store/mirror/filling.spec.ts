import { event } from '../../../test/store-contract/fixture.js';
import { createMemoryStore } from '../memory-store.js';
import { NO_STREAM, START_POSITION } from '../port.js';
import type { EventStore, StoredEvent } from '../port.js';
import { fill } from './filling.js';
import type { FillingOptions } from './filling.js';
import type { MirrorWriter } from './mirror-writer.js';

const nothing = (): void => undefined;

/** Somewhere to wait until it is opened. */
const gate = () => {
  let open = nothing;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open, opened };
};

/** A writer that keeps what it is given. @param before told of each batch; where it throws, nothing is kept */
const writerTo = (kept: StoredEvent[], before: (batch: readonly StoredEvent[]) => void): MirrorWriter => ({
  position: () => kept.at(-1)?.position ?? START_POSITION,
  events: () => kept.length,
  write: (batch) => {
    before(batch);
    kept.push(...batch);
  },
});

/** Two events of two streams, of which the second comes when it is let. */
const twoEvents = async (second: Promise<void>) => {
  const store = createMemoryStore();
  for (const stream of ['child-a', 'child-b']) await store.append(stream, NO_STREAM, [event()]);
  const all = await store.readAll({ limit: 2 });
  const subscribe: EventStore['subscribe'] = async function* ({ after = START_POSITION, signal }) {
    for (const one of all) {
      if (one === all[1]) await second;
      if (signal.aborted) return;
      if (one.position > after) yield { kind: 'event', event: one };
    }
  };
  return { all, subscribe };
};

/** Fills until two events are there, in a few subscriptions. */
const fillTwo = async (
  kept: readonly StoredEvent[],
  options: Omit<FillingOptions, 'signal' | 'onReached' | 'onTrouble'>,
) => {
  const stop = new AbortController();
  const onReached = (): void => void (kept.length >= 2 && stop.abort());
  for (let nth = 0; nth < 3 && !stop.signal.aborted; nth += 1)
    await fill({ ...options, signal: stop.signal, onReached, onTrouble: nothing });
};

describe('the filling of a mirror', () => {
  it('asks again what must be known first where more came while it was asked', async () => {
    const [second, came] = [gate(), gate()];
    const { all, subscribe } = await twoEvents(second.opened);
    const told: string[] = [];
    const kept: StoredEvent[] = [];
    const store: Pick<EventStore, 'subscribe'> = {
      subscribe: async function* (options) {
        for await (const one of subscribe(options)) {
          yield one;
          if (one.kind === 'event' && one.event === all[1]) came.open();
        }
      },
    };
    await fillTwo(kept, {
      store,
      writer: writerTo(kept, (batch) => void told.push(`${batch.length} may be read`)),
      ready: async () => {
        told.push('asked');
        second.open();
        await came.opened;
      },
    });
    expect(told).toEqual(['asked', '1 may be read', 'asked', '1 may be read']);
  });
  it('leaves no gap where the next event comes in the moment in which a batch cannot be written', async () => {
    const second = gate();
    const { all, subscribe } = await twoEvents(second.opened);
    const kept: StoredEvent[] = [];
    let faults = 1;
    const writer = writerTo(kept, () => {
      second.open();
      if (faults-- > 0) throw new Error('The disk is full.');
    });
    await fillTwo(kept, { store: { subscribe }, writer, ready: async () => undefined });
    expect(kept).toEqual(all);
  });
});
