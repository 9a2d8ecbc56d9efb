import { orAborted } from '../or-aborted.js';
import type { EventStore } from '../port.js';
import { lastMirrored, openMirrorFile } from './mirror-file.js';
import { partedFrom } from './mirror-refused.js';
import { createMirrorWriter } from './mirror-writer.js';
import type { MirrorWriter } from './mirror-writer.js';
import { fill } from './filling.js';
import { createWaiters } from './waiters.js';
import { watchHead } from './watch-head.js';

/** How a mirror stands. */
export interface MirrorStanding {
  readonly position: string;
  /** Events that it holds. */
  readonly events: number;
  /** Seconds for which the event store has been known to hold more. */
  readonly behindSeconds: number;
  /** Why it does not follow now; undefined while it does. */
  readonly failing: string | undefined;
}

/** A local copy of a log that lies in an event store, which follows it for as long as it is open. */
export interface Mirror {
  readonly path: string;
  standing(): MirrorStanding;
  /** What it cannot be written for, or not read from the store; undefined while all is well. */
  fault(): Error | undefined;
  /** Waits until it holds everything up to a position. @returns false where that takes longer, or never comes */
  reached(position: string, withinMs: number): Promise<boolean>;
  close(): Promise<void>;
}

export interface MirrorOptions {
  /** Awaited before a batch of events may be read. */
  readonly ready?: () => Promise<void>;
  /** Told after each commit. */
  readonly onCommit?: (standing: MirrorStanding) => void;
}

/** What stands last in the mirror stands in the event store as well. @throws MirrorRefused */
const agrees = async (store: EventStore, last: ReturnType<typeof lastMirrored>, path: string) => {
  if (!last) return;
  const [there] = await store.readStream(last.stream, { from: last.revision });
  if (there?.id !== last.id || there.position !== last.position) throw partedFrom(path, last.position);
};

/** A store that is looked at before each subscription but the first: while it was away it may have been put back from a backup. */
const checked = (store: EventStore, check: () => Promise<void>): Pick<EventStore, 'subscribe'> => {
  let isFirst = true;
  return {
    subscribe: async function* (options) {
      if (!isFirst) await orAborted(check(), options.signal);
      isFirst = false;
      yield* store.subscribe(options);
    },
  };
};

const following = (
  store: EventStore,
  writer: MirrorWriter,
  path: string,
  check: () => Promise<void>,
  options: MirrorOptions,
) => {
  const { ready = () => Promise.resolve(), onCommit } = options;
  const ending = new AbortController();
  const waiters = createWaiters(writer.position());
  const head = watchHead(store, () => writer.position());
  let trouble: Error | undefined;
  const standing = (): MirrorStanding => ({
    position: writer.position(),
    events: writer.events(),
    behindSeconds: head.behindSeconds(),
    failing: (trouble ?? head.trouble())?.message,
  });
  const onReached = (): void => {
    head.reached();
    waiters.reached(writer.position());
    onCommit?.(standing());
  };
  const onTrouble = (fault: Error | undefined): void => void (trouble = fault);
  const { signal } = ending;
  const from = checked(store, check);
  const filled = fill({ store: from, writer, ready, onReached, onTrouble, signal }).catch(
    (error: unknown) => {
      trouble = error as Error;
      waiters.end();
    },
  );
  const mirror: Omit<Mirror, 'close'> = {
    path,
    standing,
    fault: () => trouble,
    reached: (position, withinMs) => waiters.until(position, withinMs),
  };
  const end = async (): Promise<void> => {
    ending.abort();
    head.stop();
    waiters.end();
    await filled;
  };
  return { mirror, end };
};

/**
 * Opens the mirror of a log and begins to fill it. The caller holds its writer lock, and closes the store after it.
 * @throws MirrorRefused for one that is damaged, of another log, or no longer the same as the store
 */
export const openMirror = async (
  path: string,
  store: EventStore,
  options: MirrorOptions = {},
): Promise<Mirror> => {
  const db = openMirrorFile(path, store.logId);
  try {
    const check = (): Promise<void> => agrees(store, lastMirrored(db), path);
    await check();
    const { mirror, end } = following(store, createMirrorWriter(db, path), path, check, options);
    return {
      ...mirror,
      close: async () => {
        await end();
        if (db.isOpen) db.close();
      },
    };
  } catch (error) {
    db.close();
    throw error;
  }
};
