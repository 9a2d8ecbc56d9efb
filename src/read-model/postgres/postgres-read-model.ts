import { openLogReader } from '../../event-store/log-reader.js';
import { openDatabase } from '../../postgres/database.js';
import { bellOver } from '../bell.js';
import { streamOf } from '../child-numbers.js';
import { NotBuilt } from '../in-use.js';
import { createJobs } from '../jobs.js';
import type { KeepUp } from '../keep-up.js';
import { lagOf, secondsSince } from '../lag.js';
import { rowsLeftOf } from '../left-rows.js';
import { listsAt } from '../lists-at.js';
import { openSharedLogDecoder, type LogDecoder } from '../log-decoder.js';
import { forgetPast } from '../past.js';
import { startProjector, type ProjectorHandle } from '../projector-handle.js';
import type { Said } from '../projector-loop.js';
import { projectorTalk } from '../projector-talk.js';
import type { ReadModel, RebuildControls } from '../read-model.js';
import { personAt } from '../read-person.js';
import { madeOfNow } from '../rebuild.js';
import type { ReadModelOptions } from '../sqlite-read-model.js';
import { waitUntil } from '../wait-until.js';
import { comparePostgres } from './compare-postgres.js';
import { openGenerations } from './generations.js';
import { goBackPostgres } from './go-back-postgres.js';
import { keepUpPostgres } from './keep-up-postgres.js';
import { rowsLeftIn } from './left-in-postgres.js';
import { postgresJobs } from './postgres-jobs.js';
import { postgresReadings } from './postgres-reading.js';
import { aloneRebuilding } from './rebuild-lock.js';
import { rebuildPostgres } from './rebuild-postgres.js';

export interface PostgresReadModelOptions extends ReadModelOptions {
  /** Address of the database, and the setting that gave it, for sentences. */
  readonly url: string;
  readonly setting: string;
  /** Reads events as the rest of the process does, with the keys that it knows; left out: with keys of its own. */
  readonly decode?: LogDecoder['decode'];
  /** Connections for questions at most. */
  readonly connections?: number;
}

const SHARDS = 2;
const CONNECTIONS = 10;
const REACHED_ANYWHERE_WITHIN_MS = 60_000;

const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

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
  const { decode = decoder.decode } = options;
  let projector: ProjectorHandle | undefined;
  let rebuilding: Promise<void> | undefined;

  const read = postgresReadings(database);
  const position = (): Promise<string | undefined> =>
    read(({ checkpoint }) => checkpoint.position).catch((error: unknown) => {
      if (error instanceof NotBuilt) return undefined;
      throw error;
    });
  const madeOfInUse = async (): Promise<string | undefined> => (await generations.current())?.madeOf;
  const rebuildDue = async (): Promise<boolean> =>
    (await madeOfInUse()) !== madeOfNow(projections, decoder, reader, reader.head());
  const closing = new AbortController();
  const rebuildNow = (controls: RebuildControls = {}): Promise<void> => {
    // What is stopped by the closing goes on where it was at the next start.
    const signal = AbortSignal.any([closing.signal, ...(controls.signal ? [controls.signal] : [])]);
    rebuilding ??= aloneRebuilding(database, reader.logId, signal, async (waited) => {
      // What another process made meanwhile is what was asked for.
      if (waited && !(await rebuildDue())) return;
      await rebuildPostgres({ ...options, database, generations, ...controls, signal });
    }).finally(() => (rebuilding = undefined));
    return rebuilding;
  };
  const { at, readAt, isAtHand } = listsAt(options, SHARDS, madeOfInUse, read, reader, decoder);
  const jobs = createJobs(postgresJobs(database), {
    isAtHand,
    eventsUpTo: (upTo) => reader.count({ upTo }),
    make: at,
  });
  const talk = projectorTalk(() => rebuildNow());
  const hear = (said: Said): void => {
    talk.hear(said);
    onSaid?.(said);
  };
  const oneOff = async <T>(work: (keeping: KeepUp) => Promise<T>): Promise<T> => {
    const keeping = keepUpPostgres({
      dir,
      database,
      generations,
      reader,
      decoder,
      projections,
      pause: sleep,
    });
    try {
      return await work(keeping);
    } finally {
      await keeping.close();
    }
  };
  const waitFor: ReadModel['waitFor'] = (wanted, timeoutMs) =>
    // Another process may keep the tables: nothing is heard of that here.
    waitUntil(async () => ((await position()) ?? '') >= wanted, timeoutMs, 10, talk.looks);

  return {
    read,
    waitFor,
    health: async () => {
      const at = await position();
      return {
        position: at,
        ...lagOf(reader, at),
        heardSecondsAgo: projector && secondsSince(talk.heardAt()),
        failing: talk.failing(),
        parked: at === undefined ? [] : await read(({ parked }) => parked),
        rebuilding: await generations.building(),
      };
    },
    rebuildDue,
    rebuild: rebuildNow,
    goBack: async () => {
      await rebuilding?.catch(() => undefined); // its asker was told
      return goBackPostgres({ database, generations, projections }, reader, decoder);
    },
    compare: (controls = {}) => comparePostgres({ ...options, read, madeOfInUse, shards: SHARDS }, controls),
    at,
    readAt,
    jobs,
    person: (child, upTo) =>
      personAt({ read: (stream) => reader.stream(stream), decode }, projections, streamOf(child), upTo),
    authority: (upTo) => decode(reader.stream('authority', upTo)),
    forgetErased: async (children) => {
      if (rowsLeftOf(dir, children).length > 0) forgetPast(dir);
      if (children.length === 0 || (await rowsLeftIn(database, children)).length === 0) return;
      await generations.forgetKept();
      const unfinished = await generations.building();
      if (unfinished) await generations.cancel(unfinished.number);
    },
    catchUp: async () => {
      await oneOff(async (keeping) => {
        while (await keeping.step());
      });
      // Where another process keeps them, it does that.
      if ((await generations.current()) !== undefined)
        await waitFor(reader.head(), REACHED_ANYWHERE_WITHIN_MS);
    },
    follow: () => {
      projector ??= startProjector(
        { dir, logPath, kek, keysAt, bell: bell.memory, postgres: { url, setting } },
        projections,
        projectionsUrl,
        hear,
      );
    },
    replayParked: (child) =>
      projector === undefined
        ? oneOff((keeping) => keeping.replayParked(child))
        : talk.ask((id) => projector!.tell({ kind: 'replay', id, child })),
    skipParked: async (child, reason) => {
      if (projector === undefined) return oneOff((keeping) => keeping.skipParked(child, reason));
      return (await talk.ask((id) => projector!.tell({ kind: 'skip', id, child, reason }))).length > 0;
    },
    close: async () => {
      closing.abort();
      await projector?.stop();
      await jobs.stop();
      await rebuilding?.catch(() => undefined);
      await database.close();
      await decoder.close();
      reader.close();
    },
  };
};
