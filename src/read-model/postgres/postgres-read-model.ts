import { setTimeout as sleep } from 'node:timers/promises';
import { openLogReader } from '../../event-store/log-reader.js';
import type { HeldHere } from '../../event-store/mirror/held-here.js';
import { openDatabase } from '../../postgres/database.js';
import { bellOver } from '../bell.js';
import { catchUp } from '../catch-up.js';
import { healthOfTables } from '../health.js';
import { NotBuilt } from '../in-use.js';
import { createJobs } from '../jobs.js';
import { lagOf } from '../lag.js';
import { rowsLeftOf } from '../left-rows.js';
import { listsAt } from '../lists-at.js';
import { openSharedLogDecoder, type LogDecoder } from '../log-decoder.js';
import { forgetPast } from '../past.js';
import { oneRebuild } from '../one-rebuild.js';
import { projectingWith } from '../projecting.js';
import { startProjector } from '../projector-handle.js';
import { fromTheLog } from '../read-log.js';
import type { ReadModel } from '../read-model.js';
import { madeOfNow } from '../rebuild.js';
import type { ReadModelOptions } from '../sqlite-read-model.js';
import { skipping } from '../skip-parked.js';
import { waitUntil } from '../wait-until.js';
import { comparePostgres } from './compare-postgres.js';
import { openGenerations } from './generations.js';
import { goBackPostgres } from './go-back-postgres.js';
import { heldListsAt, heldReadings } from './held-readings.js';
import { keepUpPostgres } from './keep-up-postgres.js';
import { rowsLeftIn } from './left-in-postgres.js';
import { postgresJobs } from './postgres-jobs.js';
import { postgresReadings } from './postgres-reading.js';
import { aloneRebuilding } from './rebuild-lock.js';
import { postgresSkips } from './postgres-skips.js';
import { rebuildPostgres } from './rebuild-postgres.js';

export interface PostgresReadModelOptions extends ReadModelOptions {
  /** Address of the database, and the setting that gave it, for sentences. */
  readonly url: string;
  readonly setting: string;
  /** Reads events as the rest of the process does, with the keys that it knows; left out: with keys of its own. */
  readonly decode?: LogDecoder['decode'];
  /** Waits until the log here holds what the lists do; left out: it always does. */
  readonly held?: HeldHere;
  /** Connections for questions at most. */
  readonly connections?: number;
}

const SHARDS = 2;
const CONNECTIONS = 10;
const REACHED_ANYWHERE_WITHIN_MS = 60_000;

/**
 * Opens the tables of a log in PostgreSQL. Lists at past positions are files of this process: caches, made when asked
 * for.
 * @param options `dir` and `logPath`: this process's own data folder, and the log in it
 * @throws DatabaseProblem
 */
export const openPostgresReadModel = async (options: PostgresReadModelOptions): Promise<ReadModel> => {
  const { dir, logPath, kek, projections, projectionsUrl, url, setting, onSaid } = options;
  const { keysAt = { dir, kek } } = options;
  const { bell = bellOver(), connections = CONNECTIONS } = options;
  const database = await openDatabase(url, setting, { connections });
  const reader = openLogReader(logPath);
  const opened = async () => {
    const generations = await openGenerations(database, reader.logId);
    return {
      generations,
      decoder: await openSharedLogDecoder(keysAt, reader.logId, projections.definitions),
    };
  };
  const { generations, decoder } = await opened().catch(async (error: unknown) => {
    reader.close();
    await database.close();
    throw error;
  });
  const { decode = decoder.decode, held = () => undefined } = options;

  const readings = postgresReadings(database);
  const read = heldReadings(readings, held);
  const position = (): Promise<string | undefined> =>
    readings(({ checkpoint }) => checkpoint.position).catch((error: unknown) => {
      if (error instanceof NotBuilt) return undefined;
      throw error;
    });
  const madeOfInUse = async (): Promise<string | undefined> => (await generations.current())?.madeOf;
  const rebuildDue = async (): Promise<boolean> =>
    (await madeOfInUse()) !== madeOfNow(projections, decoder, reader, reader.head());
  const rebuilding = oneRebuild((controls) =>
    aloneRebuilding(database, reader.logId, controls.signal, async (waited) => {
      // What another process made meanwhile is what was asked for.
      if (waited && !(await rebuildDue())) return;
      await rebuildPostgres({ ...options, database, generations, ...controls });
    }),
  );
  const { at, readAt, isAtHand } = heldListsAt(
    listsAt(options, SHARDS, madeOfInUse, read, reader, decoder),
    held,
  );
  const skips = postgresSkips(database);
  const jobs = createJobs(postgresJobs(database), {
    isAtHand,
    eventsUpTo: (upTo) => reader.count({ upTo }),
    make: at,
  });
  const projecting = projectingWith({
    keepUp: () => keepUpPostgres({ dir, database, generations, reader, decoder, projections, pause: sleep }),
    start: (hear) =>
      startProjector(
        { dir, logPath, kek, keysAt, bell: bell.memory, postgres: { url, setting } },
        projections,
        projectionsUrl,
        hear,
      ),
    rebuildNow: () => rebuilding.now(),
    onSaid,
  });
  const waitFor: ReadModel['waitFor'] = (wanted, timeoutMs) =>
    // Another process may keep the tables: nothing is heard of that here.
    waitUntil(async () => ((await position()) ?? '') >= wanted, timeoutMs, 10, projecting.looks);

  return {
    read,
    waitFor,
    health: () =>
      healthOfTables({
        reader,
        position,
        read: readings,
        projecting,
        building: () => generations.building(),
      }),
    rebuildDue,
    rebuild: rebuilding.now,
    goBack: async () => {
      await rebuilding.over();
      return aloneRebuilding(database, reader.logId, undefined, () =>
        goBackPostgres({ database, generations, projections }, reader, decoder),
      );
    },
    compare: (controls = {}) => comparePostgres({ ...options, read, madeOfInUse, shards: SHARDS }, controls),
    at,
    readAt,
    jobs,
    ...fromTheLog(reader, decode, projections),
    forgetErased: async (children) => {
      await skips.forget(children);
      if (rowsLeftOf(dir, children).length > 0) forgetPast(dir);
      if (children.length === 0 || (await rowsLeftIn(database, children)).length === 0) return;
      await generations.forgetKept();
      const unfinished = await generations.building();
      if (unfinished) await generations.cancel(unfinished.number);
    },
    catchUp: async ({ onProgress } = {}) => {
      const left = async (): Promise<number> => lagOf(reader, await position()).lagEvents;
      await projecting.oneOff((keeping) => catchUp(keeping, { left, onProgress }));
      // Where another process keeps them, it does that.
      if ((await generations.current()) !== undefined)
        await waitFor(reader.head(), REACHED_ANYWHERE_WITHIN_MS);
    },
    follow: projecting.follow,
    replayParked: projecting.replayParked,
    ...skipping(skips, read, projecting),
    close: async () => {
      const rebuilt = rebuilding.close();
      await projecting.stop();
      await jobs.stop();
      await rebuilt;
      await database.close();
      await decoder.close();
      reader.close();
    },
  };
};
