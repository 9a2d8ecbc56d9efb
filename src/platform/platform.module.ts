import { childOf } from '../domain/child-stream.js';
import type { AnswersRegister } from '../answers-given/register.js';
import { caseSource } from '../case-replay/case-source.js';
import type { CaseSource } from '../case-replay/case-source.js';
import type { Clock } from '../event-store/clock.js';
import { ClockOff } from '../event-store/clock-watch.js';
import { createCodec } from '../event-store/codec/codec.js';
import type { Codec } from '../event-store/codec/codec.js';
import { createCommandHandler } from '../event-store/command-handler.js';
import type { CommandHandler } from '../event-store/command-handler.js';
import { openLogReader } from '../event-store/log-reader.js';
import type { LogReader } from '../event-store/log-reader.js';
import { heldHere } from '../event-store/mirror/held-here.js';
import type { HeldHere } from '../event-store/mirror/held-here.js';
import type { OpenLog } from '../event-store/open-log.js';
import { formatPosition } from '../event-store/positions.js';
import type { ImportServices } from '../imports/import-files.js';
import { erasedStreams } from './erased.js';
import { healthOf } from './health-of.js';
import { keysTold } from './keys-told.js';
import { halfDoneIn, landmarksOf } from './half-done.js';
import type { HalfDone } from './half-done.js';
import { catalogue, definitionOf } from '../journey/catalogue.js';
import { createJourneyDesk } from '../journey/journey-desk.handlers.js';
import type { JourneyDesk } from '../journey/journey-desk.handlers.js';
import { release } from '../law/release.js';
import { listsOver } from './lists.js';
import type { Lists } from './lists.js';
import { faultTeller } from '../operations/told.js';
import { watchedDesk, watchedHandler, watchedStore } from '../operations/watched.js';
import { punctualDesk, punctualHandler } from './open-clock.js';
import { openLists } from './open-lists.js';
import { openReadable } from './open-readable.js';
import { openShared } from './open-shared.js';
import type { PlatformOptions } from './platform-options.js';
import { bellOver } from '../read-model/bell.js';
import type { ReadModel } from '../read-model/read-model.js';
import type { Health } from '../web/health.js';
import type { Tables } from '../web/graphql/tables.js';
import { jobsOf } from '../work-list/jobs.queries.js';
import type { Jobs } from '../work-list/jobs.queries.js';
import { pointAnswers, projections, projectionsUrl } from '../../projections/index.js';

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

/**
 * A writer waits so long for the lists to hold what it wrote; the answer then says which position they hold. Another
 * process may take five seconds to take the lists over.
 */
const REACHED_WITHIN_MS = { own: 5_000, shared: 10_000 };

const tablesOf = (
  { readModel, log, clock }: Pick<Platform, 'readModel' | 'log' | 'clock'>,
  reader: LogReader,
  held: HeldHere | undefined,
): Tables => ({
  logId: reader.logId,
  head: () => reader.head(),
  rulesRelease: release.id,
  now: () => clock.now(),
  read: (work) => readModel.read(work),
  holds: async (position) => {
    if (position <= reader.head()) return true;
    if (!held || position > (await log.store.head())) return false;
    await held(position);
    return true;
  },
  reached: (position) => readModel.waitFor(position, REACHED_WITHIN_MS[held ? 'shared' : 'own']),
  formatted: (position) => formatPosition(reader.logId, position),
});

const finishIn = async ({ desk, codec, readModel }: Platform, reader: LogReader): Promise<void> => {
  await desk.finish(landmarksOf(reader, codec)).catch((error: unknown) => {
    // The next start finishes it; until then `status` tells of it, and this one may be asked all the same.
    if (!(error instanceof ClockOff)) throw error;
  });
  await readModel.forgetErased(erasedStreams(reader).map(childOf));
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
  const keysAre = keysTold();
  const log = await openReadable(dir, options, {
    ...{ onCommit: bell.ring, onErased, onKeysTrouble: keysAre.onTrouble },
  });
  const { keys } = log;
  const store = watch ? watchedStore(log.store, watch) : log.store;
  const codec = createCodec({
    logId: store.logId,
    definitions,
    secretOf: (keyId) => keys.secretOf(keyId),
    onFault: keysAre.onFault,
  });
  const reader = openLogReader(log.path);
  const held = options.eventStoreUrl ? heldHere(log, reader) : undefined;
  const made = { projections, projectionsUrl, bell };
  const here = { decode: codec.decodeStream, ...(held && { held }) };
  const readModel = await openLists(dir, log, options, made, here);
  const close = async (): Promise<void> => {
    await readModel.close();
    await log.close();
  };
  const { answers, clockWatch } = await openShared(dir, store.logId, options).catch(
    async (error: unknown) => {
      await close();
      throw error;
    },
  );
  const ownHandler = createCommandHandler({
    ...{ store, codec, keys, clock, versionOf: newestVersion },
    lastRecordedAt: log.lastRecordedAt,
  });
  const punctual = punctualHandler(ownHandler, clockWatch);
  const handler = watch ? watchedHandler(punctual, watch) : punctual;
  forget = (stream) => handler.forget(stream);
  const lists = listsOver(readModel, () => store.head());
  const tables = tablesOf({ readModel, log, clock }, reader, held);
  const bareDesk = createJourneyDesk({ handler, claims: keys.claims, keys, store, codec });
  const ownDesk = punctualDesk(bareDesk, clockWatch);
  const desk = watch ? watchedDesk(ownDesk, watch) : ownDesk;

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
        ...{ dir, store, readModel, keys: keysAre, mirror: log.mirror, clock: clockWatch },
        refusedAt: () => watch?.tallies.read().refusedAt,
      }),
    tellFault: faultTeller(watch),
    close: async () => {
      await answers.close();
      await clockWatch?.stop();
      reader.close();
      await close();
    },
  };
  if (options.mode === 'write') await finishOrClose(platform, () => finishIn(platform, reader));
  return platform;
};
