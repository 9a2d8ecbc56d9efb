import { openLogReader } from '../event-store/log-reader.js';
import { bellOver, type Bell } from './bell.js';
import type { BuildSource } from './build-source.js';
import { catchUp } from './catch-up.js';
import { openCatalogue } from './catalogue.js';
import { compareTables } from './compare-tables.js';
import { forgetErased } from './forget-erased.js';
import { goBack } from './go-back.js';
import { healthOfTables } from './health.js';
import { NotBuilt, readingInUse } from './in-use.js';
import { createJobs } from './jobs.js';
import { sqliteJobs } from './job-store.js';
import { keepUp } from './keep-up.js';
import { lagOf } from './lag.js';
import { listsAt } from './lists-at.js';
import { openLogDecoder } from './log-decoder.js';
import { oneRebuild } from './one-rebuild.js';
import { projectingWith } from './projecting.js';
import { startProjector } from './projector-handle.js';
import type { Said } from './projector-loop.js';
import { fromTheLog } from './read-log.js';
import type { ReadModel } from './read-model.js';
import type { Readings } from './reading.js';
import { rebuild } from './rebuild.js';
import { skipping } from './skip-parked.js';
import { sqliteSkips } from './skips.js';
import { waitUntil } from './wait-until.js';

export interface ReadModelOptions extends BuildSource {
  /** Rung when this process has recorded something, so that the projector looks at once. */
  readonly bell?: Bell;
  /** Told of each step of the projector, and of what fails; without personal data. */
  readonly onSaid?: (said: Said) => void;
}

const SHARDS = 2;

/** Opens the tables of a data folder: SQLite files beside the log. */
export const openReadModel = (options: ReadModelOptions): ReadModel => {
  const { dir, logPath, kek, projections, projectionsUrl, bell = bellOver(), onSaid } = options;
  const catalogue = openCatalogue(dir);
  const reader = openLogReader(logPath);
  const decoder = openLogDecoder(dir, reader.logId, projections.definitions, kek);
  const inUse = readingInUse(catalogue);

  const read: Readings = async (work) => {
    const open = inUse.current();
    if (open === undefined) throw new NotBuilt();
    return open.readings(work);
  };
  const position = async (): Promise<string | undefined> =>
    inUse.current()?.readings(({ checkpoint }) => checkpoint.position);
  const rebuilding = oneRebuild(async (controls) => {
    await rebuild({ dir, logPath, kek, catalogue, projections, projectionsUrl, ...controls });
    inUse.forget();
  });
  const { at, readAt, isAtHand } = listsAt(
    options,
    SHARDS,
    () => catalogue.current()?.madeOf,
    read,
    reader,
    decoder,
  );
  const skips = sqliteSkips(catalogue);
  const jobs = createJobs(sqliteJobs(catalogue), {
    isAtHand,
    eventsUpTo: (upTo) => reader.count({ upTo }),
    make: at,
  });
  const projecting = projectingWith({
    keepUp: () => keepUp({ dir, reader, decoder, catalogue, projections, pause: () => undefined }),
    start: (hear) =>
      startProjector({ dir, logPath, kek, bell: bell.memory }, projections, projectionsUrl, hear),
    rebuildNow: () => rebuilding.now(),
    onSaid,
  });

  return {
    read,
    waitFor: (wanted, timeoutMs) =>
      // Of tables that another process keeps nothing is heard here: they are looked at more often.
      waitUntil(
        async () => ((await position()) ?? '') >= wanted,
        timeoutMs,
        projecting.isFollowing() ? 100 : 10,
        projecting.looks,
      ),
    health: () =>
      healthOfTables({ reader, position, read, projecting, building: () => catalogue.building() }),
    rebuildDue: () => projecting.oneOff(async (keeping) => (await keeping.rebuildDue()) === true),
    rebuild: rebuilding.now,
    goBack: async () => {
      await rebuilding.over();
      const went = await goBack({ catalogue, projections }, reader, decoder);
      inUse.forget();
      return went;
    },
    compare: (controls = {}) => compareTables({ ...options, catalogue, shards: SHARDS }, controls),
    at,
    readAt,
    jobs,
    ...fromTheLog(reader, decoder.decode, projections),
    forgetErased: async (children) => {
      await skips.forget(children);
      forgetErased(dir, catalogue, children);
    },
    catchUp: ({ onProgress } = {}) =>
      projecting.oneOff((keeping) => {
        const left = async (): Promise<number> => lagOf(reader, await keeping.position()).lagEvents;
        return catchUp(keeping, { left, onProgress });
      }),
    follow: projecting.follow,
    replayParked: projecting.replayParked,
    ...skipping(skips, read, projecting),
    close: async () => {
      const rebuilt = rebuilding.close();
      await projecting.stop();
      await jobs.stop();
      await rebuilt;
      inUse.close();
      decoder.close();
      reader.close();
      catalogue.close();
    },
  };
};
