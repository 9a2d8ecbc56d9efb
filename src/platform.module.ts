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
import { openLog } from './event-store/open-log.js';
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
import { bellOver } from './read-model/bell.js';
import type { Progress } from './read-model/progress-meter.js';
import type { Compared } from './read-model/compare-tables.js';
import type { WentBack } from './read-model/go-back.js';
import { openReadModel } from './read-model/sqlite-read-model.js';
import type { ReadModel } from './read-model/read-model.js';
import type { Reading } from './read-model/reading.js';
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
}

/** How far the lists are on their way to the log; counted in events. */
export interface ListsStep {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  readonly unit: string;
}

/** One data folder, opened: its log, the command handler over it, and its lists. */
export interface Platform {
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
  readonly health: () => Health;
  /** What a crash left half done, and could not be finished since. */
  readonly halfDone: () => HalfDone;
  /** Brings the lists to the head of the log; makes them afresh where other rules or policies hold now. */
  catchUp(show: (step: ListsStep) => void): Promise<void>;
  rebuild(show: (step: ListsStep) => void, signal?: AbortSignal): Promise<void>;
  /** Puts the lists that were in use before in use again. @throws NoWayBack */
  goBack(): Promise<WentBack>;
  /** Makes the lists afresh aside and compares them with those in use. @throws NotComparable, NotBuilt */
  compareLists(show: (step: ListsStep) => void, signal?: AbortSignal): Promise<Compared>;
  /** Runs the work over the lists as they stood at a position, made for it where they are not kept. */
  readAt<T>(position: string, work: (reading: Reading) => T, show?: (step: ListsStep) => void): Promise<T>;
  /** Makes the lists afresh where there are none, or other rules or policies hold now. */
  prepareLists(show: (step: ListsStep) => void): Promise<void>;
  /** Keeps the lists up to date from now on, on a thread of its own, and takes up what jobs were left. */
  follow(): void;
  /** Both, one after the other. */
  startProjector(): Promise<void>;
  close(): Promise<void>;
}

const definitions = new Map(catalogue.map((definition) => [definition.type, definition]));
const newestVersion = (type: string): number => definitionOf(type)?.version ?? 1;
const newest = new Map(catalogue.map(({ type, version }) => [type, version]));

/** More new events than this are loaded faster by making the lists afresh. */
const REBUILD_FROM = 20_000;

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

const stepOf = ({ done, total }: Progress): ListsStep => ({
  label: 'Making the lists',
  done,
  total,
  unit: 'events',
});

const openReadable = async (
  dir: string,
  { mode, kek }: PlatformOptions,
  onCommit: () => void,
): Promise<OpenLog> => {
  const log = await openLog(dir, { mode, kek, onCommit });
  try {
    refuseUnreadable(log.kinds, newest, []);
    return log;
  } catch (error) {
    await log.close();
    throw error;
  }
};

const finishIn = async ({ desk, codec, readModel }: Platform, reader: LogReader): Promise<void> => {
  await desk.finish(landmarksOf(reader, codec));
  readModel.forgetErased(erasedStreams(reader).map((stream) => stream.slice('child-'.length)));
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

/** Opens a data folder. @throws LogInUse, NoLog, KeysProblem, KekProblem, UnreadableLog */
export const openPlatform = async (dir: string, options: PlatformOptions): Promise<Platform> => {
  const { kek, clock } = options;
  const bell = bellOver();
  const log = await openReadable(dir, options, bell.ring);
  const { store, keys } = log;
  const faults = new Set<string>();
  const codec = createCodec({
    logId: store.logId,
    definitions,
    secretOf: (keyId) => keys.secretOf(keyId),
    onFault: ({ stream }) => void faults.add(stream),
  });
  const handler = createCommandHandler({
    ...{ store, codec, keys, clock, versionOf: newestVersion },
    lastRecordedAt: log.lastRecordedAt,
  });
  const readModel = openReadModel({ dir, logPath: log.path, kek, projections, projectionsUrl, bell });
  const controlsOf = (show: (step: ListsStep) => void, signal?: AbortSignal) => ({
    onProgress: (progress: Progress) => show(stepOf(progress)),
    signal,
  });
  const rebuild: Platform['rebuild'] = (show, signal) => readModel.rebuild(controlsOf(show, signal));
  const catchUp: Platform['catchUp'] = async (show) => {
    if (readModel.rebuildDue() || readModel.health().lagEvents > REBUILD_FROM) return rebuild(show);
    return readModel.catchUp();
  };

  const reader = openLogReader(log.path);
  const tables = tablesOf(readModel, reader, clock);
  const readAt: Platform['readAt'] = (position, work, show = () => undefined) =>
    readModel.readAt(position, work, controlsOf(show));
  const prepareLists: Platform['prepareLists'] = async (show) => {
    if (readModel.rebuildDue()) await rebuild(show);
  };
  const follow = (): void => {
    readModel.follow();
    readModel.jobs.resume();
  };

  const desk = createJourneyDesk({ handler, claims: keys.claims, keys, store, codec });
  const answers = openRegister(dir);

  const platform: Platform = {
    ...{ log, clock, codec, handler, desk, readModel, rebuild, catchUp, answers },
    halfDone: () => halfDoneIn(reader),
    tables,
    jobs: jobsOf(readModel.jobs, tables.formatted, readAt),
    cases: caseSource(readModel, reader, codec.decodeStream, pointAnswers),
    importServices: { store, codec, keys, handler, clock },
    readAt,
    goBack: () => readModel.goBack(),
    compareLists: (show, signal) => readModel.compare(controlsOf(show, signal)),
    health: () => healthOf(readModel, faults),
    prepareLists,
    follow,
    startProjector: async () => {
      await prepareLists(() => undefined);
      follow();
    },
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
