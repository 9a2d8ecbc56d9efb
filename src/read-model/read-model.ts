import { openLogReader, type LogReader } from '../event-store/log-reader.js';
import { bellOver, type Bell } from './bell.js';
import type { BuildControls, BuildSource } from './build-tables.js';
import { openCatalogue, type Progress } from './catalogue.js';
import { keepUp } from './keep-up.js';
import { createJobs, type Jobs } from './jobs.js';
import { openLogDecoder } from './log-decoder.js';
import type { ParkedChild } from './parking.js';
import { startProjector, type ProjectorHandle } from './projector-handle.js';
import type { Said } from './projector-loop.js';
import type { StreamFacts } from './projection-rows.js';
import { NotBuilt, readingInUse } from './in-use.js';
import type { Reading } from './reading.js';
import { listsAt } from './lists-at.js';
import type { Past } from './past.js';
import { personAt } from './read-person.js';
import { compareTables, type Compared } from './compare-tables.js';
import { forgetErased } from './forget-erased.js';
import { goBack, type WentBack } from './go-back.js';
import { rebuild } from './rebuild.js';
import { waitUntil } from './wait-until.js';
import { streamOf } from './child-numbers.js';
import type { RecordedFact } from '../domain/envelope.js';

export interface ReadModelOptions extends BuildSource {
  /** Rung when this process has recorded something, so that the projector looks at once. */
  readonly bell?: Bell;
}

/** How far the tables are behind the log, and whether anybody is still at work. */
export interface ReadModelHealth {
  readonly position: string | undefined;
  /** Events of the log that the tables do not hold yet. */
  readonly lagEvents: number;
  /** Seconds since the oldest of them was recorded. */
  readonly lagSeconds: number;
  /** Seconds since the projector last said anything; undefined where none runs. */
  readonly heardSecondsAgo: number | undefined;
  readonly failing: string | undefined;
  readonly parked: readonly ParkedChild[];
  readonly rebuilding: Progress | undefined;
}

export interface RebuildControls extends BuildControls {
  readonly shards?: number;
}

/** The tables of one log: asked here, kept up to date by the projector. */
export interface ReadModel {
  /** Runs the work in one read transaction: rows and position belong together. @throws NotBuilt */
  read<T>(work: (reading: Reading) => T): T;
  /** Waits until the tables have reached a position. @returns false when the time ran out first */
  waitFor(position: string, timeoutMs: number): Promise<boolean>;
  health(): ReadModelHealth;
  /** Whether the tables in use are of other rules, policies or shapes than today's, or there are none. */
  rebuildDue(): boolean;
  rebuild(controls?: RebuildControls): Promise<void>;
  /** Puts the tables that were in use before in use again, brought up to the log. @throws NoWayBack */
  goBack(): Promise<WentBack>;
  /** Makes the tables afresh aside and compares them with those in use, row by row. @throws NotComparable, NotBuilt */
  compare(controls?: BuildControls): Promise<Compared>;
  /**
   * The tables as this log stood at a position, made from the shorter streams; kept for a while once made.
   * @throws RebuildStopped when the signal aborts
   */
  at(position: string, controls?: BuildControls): Promise<Past>;
  /** Runs the work over the tables in use where they are those of the position, else over those made for it. */
  readAt<T>(position: string, work: (reading: Reading) => T, controls?: BuildControls): Promise<T>;
  /** Lists at past positions, made in the background. */
  readonly jobs: Jobs;
  /** A child's stream with those ever linked to it, as they stood at a position (left out: now); none: no such child. */
  person(child: string, position?: string): readonly StreamFacts[];
  /** The authority's stream as it stood at a position. */
  authority(position?: string): readonly RecordedFact[];
  /** Finishes what a process that died left of the rows of erased children; of the one process that writes. */
  forgetErased(children: readonly string[]): void;
  /** Brings the tables to the head of the log here and now, without a projector. */
  catchUp(): void;
  /** Starts the projector; a newly adopted policy rebuilds by itself. */
  follow(): void;
  replayParked(child?: string): Promise<readonly string[]>;
  skipParked(child: string, reason: string): Promise<boolean>;
  close(): Promise<void>;
}

const SHARDS = 2;

const secondsSince = (then: number): number => Math.max(0, (Date.now() - then) / 1_000);

/** Recording of the first event after a position, in milliseconds since 1970. */
const recordedAfter = (reader: LogReader, position: string): number | undefined => {
  for (const { metadata } of reader.all({ after: position }))
    return Date.parse((JSON.parse(metadata) as { recordedAt: string }).recordedAt);
  return undefined;
};

/** Opens the tables of a data folder. */
export const openReadModel = (options: ReadModelOptions): ReadModel => {
  const { dir, logPath, kek, projections, projectionsUrl, bell = bellOver() } = options;
  const catalogue = openCatalogue(dir);
  const reader = openLogReader(logPath);
  const decoder = openLogDecoder(dir, reader.logId, projections.definitions, kek);
  const inUse = readingInUse(catalogue);
  const waiting = new Set<() => void>();
  const answers = new Map<number, (children: readonly string[]) => void>();
  let [asked, heardAt, failing]: [number, number, string | undefined] = [0, Date.now(), undefined];
  let projector: ProjectorHandle | undefined;
  let rebuilding: Promise<void> | undefined;

  const read = <T>(work: (reading: Reading) => T): T => {
    const open = inUse.current();
    if (open === undefined) throw new NotBuilt();
    return open.readings(work);
  };
  const position = (): string | undefined =>
    inUse.current()?.readings(({ checkpoint }) => checkpoint.position);
  const rebuildNow = (controls: RebuildControls = {}): Promise<void> => {
    rebuilding ??= rebuild({ ...{ dir, logPath, kek, catalogue, projections, projectionsUrl }, ...controls })
      .then(() => inUse.forget())
      .finally(() => (rebuilding = undefined));
    return rebuilding;
  };
  const { at, readAt, isAtHand } = listsAt(options, SHARDS, catalogue, read, reader, decoder);
  const jobs = createJobs(catalogue, { isAtHand, make: at });
  const here = () => keepUp({ dir, reader, decoder, catalogue, projections, pause: () => undefined });

  const hear = (said: Said): void => {
    heardAt = Date.now();
    if (said.kind === 'answer') answers.get(said.to)?.(said.children);
    if (said.kind === 'failing') failing = said.error;
    if (said.kind === 'rebuild-due')
      void rebuildNow().catch(
        (error: unknown) => (failing = error instanceof Error ? error.message : 'rebuild'),
      );
    if (said.kind !== 'at') return;
    failing = undefined;
    for (const look of [...waiting]) look();
  };
  const ask = (tell: (id: number) => void): Promise<readonly string[]> =>
    new Promise((resolve) => {
      const id = ++asked;
      answers.set(id, (children) => {
        answers.delete(id);
        resolve(children);
      });
      tell(id);
    });
  const oneOff = <T>(work: (keeping: ReturnType<typeof here>) => T): T => {
    const keeping = here();
    try {
      return work(keeping);
    } finally {
      keeping.close();
    }
  };

  return {
    read,
    waitFor: (wanted, timeoutMs) =>
      // Of tables that another process keeps nothing is heard here: they are looked at more often.
      waitUntil(() => (position() ?? '') >= wanted, timeoutMs, projector === undefined ? 10 : 100, waiting),
    health: () => {
      const at = position();
      const recorded = recordedAfter(reader, at ?? '0'.repeat(20));
      return {
        position: at,
        lagEvents: Number(reader.head()) - Number(at ?? 0),
        lagSeconds: recorded === undefined ? 0 : secondsSince(recorded),
        heardSecondsAgo: projector && secondsSince(heardAt),
        failing,
        parked: at === undefined ? [] : read(({ parked }) => parked),
        rebuilding: catalogue.building(),
      };
    },
    rebuildDue: () => oneOff((keeping) => keeping.rebuildDue()),
    rebuild: rebuildNow,
    goBack: async () => {
      await rebuilding?.catch(() => undefined); // its asker was told
      const went = goBack({ catalogue, projections }, reader, decoder);
      inUse.forget();
      return went;
    },
    compare: (controls = {}) => compareTables({ ...options, catalogue, shards: SHARDS }, controls),
    at,
    readAt,
    jobs,
    person: (child, upTo) =>
      personAt(
        { read: (stream) => reader.stream(stream), decode: decoder.decode },
        projections,
        streamOf(child),
        upTo,
      ),
    authority: (upTo) => decoder.decode(reader.stream('authority', upTo)),
    forgetErased: (children) => forgetErased(dir, catalogue, children),
    catchUp: () =>
      oneOff((keeping) => {
        while (keeping.step());
      }),
    follow: () => {
      projector ??= startProjector(
        { dir, logPath, kek, bell: bell.memory },
        projections,
        projectionsUrl,
        hear,
      );
    },
    replayParked: (child) =>
      projector === undefined
        ? Promise.resolve(oneOff((keeping) => keeping.replayParked(child)))
        : ask((id) => projector!.tell({ kind: 'replay', id, child })),
    skipParked: async (child, reason) => {
      if (projector === undefined) return oneOff((keeping) => keeping.skipParked(child, reason));
      return (await ask((id) => projector!.tell({ kind: 'skip', id, child, reason }))).length > 0;
    },
    close: async () => {
      await projector?.stop();
      await jobs.stop();
      await rebuilding?.catch(() => undefined);
      inUse.close();
      decoder.close();
      reader.close();
      catalogue.close();
    },
  };
};
