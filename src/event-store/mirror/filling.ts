import type { EventStore, StoredEvent } from '../port.js';
import type { MirrorWriter } from './mirror-writer.js';
import { MirrorRefused } from './mirror-refused.js';

export interface FillingOptions {
  readonly store: Pick<EventStore, 'subscribe'>;
  readonly writer: MirrorWriter;
  readonly signal: AbortSignal;
  /** Awaited before events may be read here: for whatever must be known first, as the keys that they are sealed with. */
  readonly ready: () => Promise<void>;
  /** Told after each commit, and each time that all there is was taken. */
  readonly onReached: () => void;
  /** Told of a fault that is tried again, and of none once it has passed. */
  readonly onTrouble: (fault: Error | undefined) => void;
}

/** Events of one commit at most, and for how long the first of them waits for others. */
export const BATCH_EVENTS = 2_000;
const GATHERED_FOR_MS = 20;

const PAUSE_MS = { first: 100, longest: 5_000 };

const quietly = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
  });

/** One subscription, from what is held on; returns when it ends. */
const once = async ({ store, writer, signal, ready, onReached, onTrouble }: FillingOptions) => {
  let batch: StoredEvent[] = [];
  let since = 0;
  for await (const one of store.subscribe({ after: writer.position(), signal })) {
    if (one.kind === 'event' && batch.push(one.event) === 1) since = performance.now();
    const isDue = batch.length >= BATCH_EVENTS || performance.now() - since >= GATHERED_FOR_MS;
    if (one.kind === 'event' && !isDue) continue;
    if (batch.length > 0) await ready();
    if (signal.aborted) return;
    writer.write(batch);
    batch = [];
    onTrouble(undefined);
    onReached();
  }
};

/**
 * Fills a mirror until the signal aborts or the store is closed; what fails is tried again, ever more slowly, from what is held.
 * @throws MirrorRefused when the mirror is not of this store
 */
export const fill = async (options: FillingOptions): Promise<void> => {
  const { signal, writer, onTrouble } = options;
  for (let pause = PAUSE_MS.first; !signal.aborted;) {
    const before = writer.position();
    try {
      return await once(options);
    } catch (error) {
      if (error instanceof MirrorRefused) throw error;
      onTrouble(error as Error);
      pause = writer.position() === before ? Math.min(pause * 2, PAUSE_MS.longest) : PAUSE_MS.first;
      await quietly(pause, signal);
    }
  }
};
