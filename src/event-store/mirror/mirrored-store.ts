import type { StoreThere } from '../eventstore-db/open-eventstore-db.js';
import { LogMoved } from '../port.js';
import type { EventStore } from '../port.js';
import type { Mirror } from './mirror.js';

/** A writer waits so long for the mirror; what it appended stands in the event store whatever comes of that. */
const MIRRORED_WITHIN_MS = 5_000;

/** The mirror does not follow, and what would be recorded could not be read here: nothing was recorded. */
export class MirrorStopped extends Error {}

/**
 * The log in an event store, as a process sees it that keeps a mirror: streams are read and appended to in the event store
 * itself; an answer waits until the mirror holds what it speaks of; what walks through the log reads the mirror.
 * @param local the mirror's file, opened for reading; closed with the store, as is the mirror
 */
export const mirroredStore = (store: StoreThere, mirror: Mirror, local: EventStore): EventStore => {
  const mirrored = (position: string): Promise<boolean> => mirror.reached(position, MIRRORED_WITHIN_MS);
  /** What stands after the end of a log that was copied elsewhere counts nowhere, and is not acknowledged. */
  const refuseWhereMoved = async (): Promise<void> => {
    const fault = mirror.fault();
    if (fault instanceof LogMoved) throw fault;
    await store.stillHere();
  };
  const refuseWhereStopped = (): void => {
    const fault = mirror.fault();
    if (!fault) return;
    if (fault instanceof LogMoved) throw fault;
    const message = `Nothing was recorded: the mirror of the log does not follow. ${fault.message}`;
    throw new MirrorStopped(message, { cause: fault });
  };
  const head = async (): Promise<string> => {
    const position = await store.head();
    await mirrored(position);
    return position;
  };

  return {
    logId: store.logId,
    append: async (stream, expected, events) => {
      refuseWhereStopped();
      const appended = await store.append(stream, expected, events);
      if (!(await mirrored(appended.position))) await refuseWhereMoved();
      return appended;
    },
    readStream: async (stream, options) => {
      const events = await store.readStream(stream, options);
      const last = events.at(-1);
      if (last) await mirrored(last.position);
      return events;
    },
    readAll: async (options) => {
      await head();
      return await local.readAll(options);
    },
    subscribe: (options) => store.subscribe(options),
    head,
    close: async () => {
      await mirror.close();
      await local.close();
      await store.close();
    },
  };
};
