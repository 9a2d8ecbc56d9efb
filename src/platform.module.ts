import { openRegister } from './answers-given/register.js';
import type { AnswersRegister } from './answers-given/register.js';
import { caseSource } from './case-replay/case-source.js';
import type { CaseSource } from './case-replay/case-source.js';
import type { Clock } from './event-store/clock.js';
import { createCodec } from './event-store/codec/codec.js';
import type { Codec } from './event-store/codec/codec.js';
import { createCommandHandler } from './event-store/command-handler.js';
import type { CommandHandler } from './event-store/command-handler.js';
import { openLogReader } from './event-store/log-reader.js';
import type { LogReader } from './event-store/log-reader.js';
import type { KeysAt } from './event-store/keys/keys-at.js';
import type { Filling } from './event-store/mirror/fill-to-head.js';
import { openLog } from './event-store/open-log.js';
import type { OpenLogOptions } from './event-store/open-log.js';
import type { OpenLog } from './event-store/open-log.js';
import { formatPosition } from './event-store/positions.js';
import { refuseUnreadable } from './event-store/refuse-unreadable.js';
import type { ImportServices } from './imports/import-files.js';
import { erasedStreams } from './erased.js';
import { healthOf } from './health-of.js';
import { halfDoneIn, landmarksOf } from './half-done.js';
import type { HalfDone } from './half-done.js';
import { catalogue, definitionOf } from './journey/catalogue.js';
import { createJourneyDesk } from './journey/journey-desk.handlers.js';
import type { JourneyDesk } from './journey/journey-desk.handlers.js';
import { release } from './law/release.js';
import { listsOver } from './lists.js';
import type { Lists } from './lists.js';
import { faultTeller, tellSaid } from './operations/told.js';
import type { Watch } from './operations/watch.js';
import { watchedDesk, watchedHandler, watchedStore } from './operations/watched.js';
import { bellOver, type Bell } from './read-model/bell.js';
import { openReadModel } from './read-model/sqlite-read-model.js';
import type { ReadModel } from './read-model/read-model.js';
import type { Health } from './web/health.js';
import type { Tables } from './web/graphql/tables.js';
import { jobsOf } from './work-list/jobs.queries.js';
import type { Jobs } from './work-list/jobs.queries.js';
import { pointAnswers, projections, projectionsUrl } from '../projections/index.js';

export interface PlatformOptions {
  /** `write`: the only process that appends; `read`: beside whoever does. */
  readonly mode: 'write' | 'read';
  readonly kek: string | undefined;
  readonly clock: Clock;
  /** Value of EVENT_STORE_URL; left out or empty: the log is a file of the folder. */
  readonly eventStoreUrl?: string | undefined;
  /** Value of READ_DATABASE_URL; left out or empty: the lists are files of the folder. */
  readonly readDatabaseUrl?: string | undefined;
  /** Where keys are that several processes share; left out: in the data folder. */
  readonly keysAt?: KeysAt | undefined;
  /** Told how far the mirror of a log in an event store has been filled. */
  readonly filling?: Filling | undefined;
  /** By whom a service is watched; left out: by nobody. */
  readonly watch?: Watch | undefined;
}

/** One data folder, opened: its log, the command handler over it, and its lists. */
export interface Platform extends Lists {
  readonly log: OpenLog;
  readonly clock: Clock;
  readonly codec: Codec;
  readonly handler: CommandHandler;
  readonly desk: JourneyDesk;
  readonly readModel: ReadModel;
  readonly tables: Tables;
  readonly cases: CaseSource;
  readonly jobs: Jobs;
  /** Who was told what, of whom: everything that is answered is noted there. */
  readonly answers: AnswersRegister;
  readonly importServices: ImportServices;
  readonly health: () => Promise<Health>;
  /** Tells of a fault by its reference, without what it says of anybody. */
  readonly tellFault: (reference: string, error: unknown) => void;
  /** What a crash left half done, and could not be finished since. */
  readonly halfDone: () => HalfDone;
  close(): Promise<void>;
}

const definitions = new Map(catalogue.map((definition) => [definition.type, definition]));
const newestVersion = (type: string): number => definitionOf(type)?.version ?? 1;
const newest = new Map(catalogue.map(({ type, version }) => [type, version]));

/** A writer waits so long for the lists to hold what it wrote; the answer then says which position they hold. */
const REACHED_WITHIN_MS = 5_000;

const tablesOf = (readModel: ReadModel, reader: LogReader, clock: Clock): Tables => ({
  logId: reader.logId,
  head: () => reader.head(),
  rulesRelease: release.id,
  now: () => clock.now(),
  read: (work) => readModel.read(work),
  reached: (position) => readModel.waitFor(position, REACHED_WITHIN_MS),
  formatted: (position) => formatPosition(reader.logId, position),
});

const openReadable = async (
  dir: string,
  { mode, kek, eventStoreUrl, keysAt, filling }: PlatformOptions,
  told: Pick<OpenLogOptions, 'onCommit' | 'onErased'>,
): Promise<OpenLog> => {
  const log = await openLog(dir, { mode, kek, eventStoreUrl, keysAt, filling, ...told });
  try {
    refuseUnreadable(log.kinds, newest, []);
    return log;
  } catch (error) {
    await log.close();
    throw error;
  }
};

const openLists = async (
  dir: string,
  log: OpenLog,
  options: PlatformOptions,
  bell: Bell,
): Promise<ReadModel> => {
  const { kek, keysAt, readDatabaseUrl: url, watch } = options;
  const given = {
    ...{ dir, logPath: log.path, kek, keysAt, projections, projectionsUrl, bell },
    ...(watch && { onSaid: tellSaid(watch) }),
  };
  if (!url) return openReadModel(given);
  // Loaded where it is used: a folder that holds its own lists needs no driver.
  const { openPostgresReadModel } = await import('./read-model/postgres/postgres-read-model.js');
  try {
    return await openPostgresReadModel({ ...given, url, setting: 'READ_DATABASE_URL' });
  } catch (error) {
    await log.close();
    throw error;
  }
};

const finishIn = async ({ desk, codec, readModel }: Platform, reader: LogReader): Promise<void> => {
  await desk.finish(landmarksOf(reader, codec));
  await readModel.forgetErased(erasedStreams(reader).map((stream) => stream.slice('child-'.length)));
};

/** What a crash left half done is finished before anything new is taken in. */
const finishOrClose = async (platform: Platform, finish: () => Promise<unknown>): Promise<void> => {
  try {
    await finish();
  } catch (error) {
    await platform.close();
    throw error;
  }
};

/** Opens a data folder. @throws LogInUse, NoLog, OtherHouse, KeysProblem, KekProblem, UnreadableLog, StoreRefused, MirrorRefused, DatabaseProblem */
export const openPlatform = async (dir: string, options: PlatformOptions): Promise<Platform> => {
  const { clock, watch } = options;
  const bell = bellOver();
  let forget = (_stream: string): void => undefined;
  const onErased = (stream: string): void => forget(stream);
  const log = await openReadable(dir, options, { onCommit: bell.ring, onErased });
  const { keys } = log;
  const store = watch ? watchedStore(log.store, watch) : log.store;
  const faults = new Set<string>();
  const codec = createCodec({
    logId: store.logId,
    definitions,
    secretOf: (keyId) => keys.secretOf(keyId),
    onFault: ({ stream }) => void faults.add(stream),
  });
  const bare = createCommandHandler({
    ...{ store, codec, keys, clock, versionOf: newestVersion },
    lastRecordedAt: log.lastRecordedAt,
  });
  const handler = watch ? watchedHandler(bare, watch) : bare;
  forget = (stream) => handler.forget(stream);
  const readModel = await openLists(dir, log, options, bell);
  const reader = openLogReader(log.path);
  const lists = listsOver(readModel);
  const tables = tablesOf(readModel, reader, clock);
  const bareDesk = createJourneyDesk({ handler, claims: keys.claims, keys, store, codec });
  const desk = watch ? watchedDesk(bareDesk, watch) : bareDesk;
  const answers = openRegister(dir);

  const platform: Platform = {
    ...{ log, clock, codec, handler, desk, readModel, answers },
    ...lists,
    halfDone: () => halfDoneIn(reader),
    tables,
    jobs: jobsOf(readModel.jobs, tables.formatted, lists.readAt),
    cases: caseSource(readModel, reader, codec.decodeStream, pointAnswers),
    importServices: { store, codec, keys, handler, clock },
    health: () =>
      healthOf({
        ...{ dir, store, readModel, faults, mirror: log.mirror },
        refusedAt: () => watch?.tallies.read().refusedAt,
      }),
    tellFault: faultTeller(watch),
    close: async () => {
      answers.close();
      await readModel.close();
      reader.close();
      await log.close();
    },
  };
  if (options.mode === 'write') await finishOrClose(platform, () => finishIn(platform, reader));
  return platform;
};
