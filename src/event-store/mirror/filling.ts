import { LogMoved } from '../port.js';
import type { EventStore, StoredEvent } from '../port.js';
import { orAborted } from '../or-aborted.js';
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

/** Events of one commit at most, and for how long the first of them waits for others: a commit costs as much as twenty events. */
export const BATCH_EVENTS = 2_000;
const GATHERED_FOR_MS = 4;

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

/** Writes what is gathered, a batch at a time; one call at a time. */
const gathering = ({ writer, signal, ready, onReached, onTrouble }: FillingOptions) => {
  let gathered: StoredEvent[] = [];
  const write = async (): Promise<void> => {
    if (gathered.length < BATCH_EVENTS) await quietly(GATHERED_FOR_MS, signal);
    const batch = gathered;
    gathered = []; // what comes while `ready` looks may need what it does not find yet
    if (batch.length > 0) await orAborted(ready(), signal);
    if (signal.aborted) return;
    writer.write(batch);
    onTrouble(undefined);
    onReached();
  };
  return { write, add: (event: StoredEvent): number => gathered.push(event), count: () => gathered.length };
};

/** One subscription, from what is held on; returns when it ends. */
const once = async (options: FillingOptions): Promise<void> => {
  const { store, writer, signal } = options;
  const broken = new AbortController();
  const { write, add, count } = gathering(options);
  let fault: Error | undefined;
  let writing: Promise<void> | undefined;
  const writeOn = async (): Promise<void> => {
    try {
      do await write();
      while (count() > 0 && !signal.aborted);
    } catch (error) {
      fault = error as Error;
      broken.abort();
    }
    writing = undefined;
  };
  const ends = AbortSignal.any([signal, broken.signal]);
  try {
    for await (const one of store.subscribe({ after: writer.position(), signal: ends })) {
      if (fault) break; // nothing is written after what could not be: it would leave a gap
      if (one.kind === 'event') add(one.event);
      writing ??= writeOn();
      if (count() >= BATCH_EVENTS) await writing;
    }
  } finally {
    await writing;
  }
  if (fault) throw fault;
};

/**
 * Fills a mirror until the signal aborts or the store is closed; what fails is tried again, ever more slowly, from what is held.
 * @throws MirrorRefused when the mirror is not of this store; LogMoved when the log was copied elsewhere
 */
export const fill = async (options: FillingOptions): Promise<void> => {
  const { signal, writer, onTrouble } = options;
  for (let pause = PAUSE_MS.first; !signal.aborted;) {
    const before = writer.position();
    try {
      return await once(options);
    } catch (error) {
      if (error instanceof MirrorRefused || error instanceof LogMoved) throw error;
      onTrouble(error as Error);
      pause = writer.position() === before ? Math.min(pause * 2, PAUSE_MS.longest) : PAUSE_MS.first;
      await quietly(pause, signal);
    }
  }
};
