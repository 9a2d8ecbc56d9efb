import { statfs } from 'node:fs/promises';
import type { ClockWatch } from '../event-store/clock-watch.js';
import type { Mirror } from '../event-store/mirror/mirror.js';
import type { EventStore } from '../event-store/port.js';
import type { KeysTold } from './keys-told.js';
import type { ReadModel, ReadModelHealth } from '../read-model/read-model.js';
import type { Health, PartHealth } from '../web/health.js';

/** Beyond these a service is not ready: others should be asked, or a person should look. */
const MOST = { lagSeconds: 300, heardSecondsAgo: 60, parkedChildren: 100, answersMs: 2_000 };
const LEAST_ROOM_BYTES = 32 * 1_048_576;
/** Behind its event store for longer, a process answers of a past that it does not name. */
const BEHIND_SECONDS = 5;
/** A disk that refused an append is tried again after so long. */
const REFUSED_FOR_MS = 30_000;

interface Asked {
  /** Folder of the log. */
  readonly dir: string;
  readonly store: Pick<EventStore, 'head'>;
  readonly readModel: Pick<ReadModel, 'health'>;
  readonly keys: Pick<KeysTold, 'missing' | 'areAway'>;
  /** When an append was last refused by the disk and none was taken since; milliseconds since 1970. */
  readonly refusedAt: () => number | undefined;
  /** Of a log that is kept elsewhere. */
  readonly mirror?: Pick<Mirror, 'standing'> | undefined;
  /** Of a log that several processes share. */
  readonly clock?: Pick<ClockWatch, 'problem'> | undefined;
}

const up = (part: PartHealth['part'], figures?: PartHealth['figures']): PartHealth => ({
  ...{ part, status: 'up' },
  ...(figures && { figures }),
});
const down = (part: PartHealth['part'], reason: string, figures?: PartHealth['figures']): PartHealth => ({
  ...{ part, status: 'down', reason },
  ...(figures && { figures }),
});

/** What a promise gives; undefined where it fails, or takes too long for whoever asks after health. */
const inTime = async <T>(asked: Promise<T>): Promise<T | undefined> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), MOST.answersMs);
  });
  return Promise.race([asked.catch(() => undefined), late]).finally(() => clearTimeout(timer));
};

const roomLeft = async (dir: string): Promise<number | undefined> => {
  try {
    const { bavail, bsize } = await statfs(dir);
    return bavail * bsize;
  } catch {
    return undefined; // the folder is gone, or not to be read
  }
};

const logHealth = async ({ dir, store, refusedAt }: Asked): Promise<PartHealth> => {
  if ((await inTime(store.head())) === undefined) return down('log', 'The log cannot be read.');
  const room = await roomLeft(dir);
  if (room === undefined) return down('log', 'The folder of the log cannot be read.');
  if (room < LEAST_ROOM_BYTES) return down('log', 'The disk is nearly full.', { freeBytes: room });
  const refused = refusedAt();
  if (refused !== undefined && Date.now() - refused < REFUSED_FOR_MS)
    return down('log', 'The disk refused what was to be recorded.');
  return up('log');
};

/** Of a log kept in an event store: whether what is read here follows it. */
const mirrorHealth = (mirror: Asked['mirror']): PartHealth[] => {
  if (!mirror) return [];
  const { failing, behindSeconds } = mirror.standing();
  if (failing !== undefined) return [down('mirror', 'The mirror of the event store does not follow it.')];
  if (behindSeconds >= BEHIND_SECONDS)
    return [down('mirror', 'The mirror is behind its event store.', { behindSeconds })];
  return [up('mirror', { behindSeconds })];
};

const clockHealth = (clock: Asked['clock']): PartHealth[] => {
  if (!clock) return [];
  const says = clock.problem();
  return [says === undefined ? up('clock') : down('clock', says)];
};

const keysHealth = ({ missing, areAway }: Asked['keys']): PartHealth => {
  if (areAway()) return down('keys', 'The database of keys cannot be asked. Look at KEY_DATABASE_URL.');
  const missingKeys = missing();
  if (missingKeys === 0) return up('keys');
  return down('keys', 'Keys of records are missing. Bring the key file back.', { missingKeys });
};

/** The lists and what keeps them, from what they say of themselves. */
const listsParts = (lists: ReadModelHealth): PartHealth[] => {
  const { position, lagEvents, lagSeconds, heardSecondsAgo, failing, parked } = lists;
  const lag = { lagEvents, lagSeconds };
  const heard = heardSecondsAgo === undefined ? undefined : { heardSecondsAgo };
  const count = { parkedChildren: parked.length };
  const listed = (): PartHealth => {
    if (position === undefined) return down('lists', 'The lists are not made yet.', lag);
    const late = lagEvents > 0 && lagSeconds > MOST.lagSeconds;
    return late ? down('lists', 'The lists are too far behind the log.', lag) : up('lists', lag);
  };
  const projector = (): PartHealth => {
    if (failing !== undefined)
      return down('projector', 'What keeps the lists fails. The log says how.', heard);
    const silent = (heardSecondsAgo ?? 0) > MOST.heardSecondsAgo;
    return silent ? down('projector', 'What keeps the lists is silent.', heard) : up('projector', heard);
  };
  const parking = (): PartHealth => {
    if (parked.length === 0) return up('parked', count);
    if (parked.length > MOST.parkedChildren) return down('parked', 'Too many children are parked.', count);
    return {
      part: 'parked',
      status: 'degraded',
      reason: 'Children are parked: see "throughline parked".',
      figures: count,
    };
  };
  return [listed(), projector(), parking()];
};

/** How the service stands, from its log, its keys and its lists; counts and sentences only. */
export const healthOf = async (asked: Asked): Promise<Health> => {
  const lists = await inTime(asked.readModel.health());
  const behind = asked.mirror?.standing().behindSeconds ?? 0;
  const log = [await logHealth(asked), ...mirrorHealth(asked.mirror), ...clockHealth(asked.clock)];
  const listed = lists ? listsParts(lists) : [down('lists', 'The lists cannot be read.')];
  const parts = [...log, keysHealth(asked.keys), ...listed];
  return {
    ready: parts.every(({ status }) => status !== 'down'),
    lagEvents: lists?.lagEvents,
    lagSeconds: lists && Math.max(lists.lagSeconds, behind),
    heardSecondsAgo: lists?.heardSecondsAgo,
    parkedChildren: lists?.parked.length,
    ...{ missingKeys: asked.keys.missing(), parts },
  };
};
