import { childOf } from '../../domain/child-stream.js';
import type { LogReader } from '../../event-store/log-reader.js';
import type { Database } from '../../postgres/database.js';
import { CheckpointMoved } from '../checkpoint.js';
import type { KeepUp } from '../keep-up.js';
import { rowsLeftOf } from '../left-rows.js';
import type { LogDecoder } from '../log-decoder.js';
import type { Maybe } from '../maybe.js';
import { forgetPast } from '../past.js';
import type { ProjectionSet } from '../projection-rows.js';
import { createProjector, type Projector } from '../projector.js';
import { madeOfNow } from '../rebuild.js';
import type { Generations, SchemaGeneration } from './generations.js';
import { hold, tryToOwn, type Held, type Ownership } from './owner.js';
import { owedErasures } from './owed-erasures.js';
import { postgresTables } from './postgres-tables.js';

export interface KeepUpPostgresOptions {
  /** Data folder of this process. */
  readonly dir: string;
  readonly database: Database;
  readonly generations: Generations;
  readonly reader: LogReader;
  readonly decoder: Pick<LogDecoder, 'decode'>;
  readonly projections: ProjectionSet;
  /** Waits between two tries of one child. */
  readonly pause: (milliseconds: number) => Maybe<void>;
}

/** Who does not own the lists asks again so often. */
const TRY_EVERY_MS = 1_000;
/** Another process may have put another generation in use; it is looked for so often where nothing else is new. */
const LOOK_EVERY_MS = 1_000;

interface InUse {
  readonly generation: SchemaGeneration;
  readonly projector: Projector;
}

/** Keeps whichever generation is in use up to date, while no other process does. */
export const keepUpPostgres = (options: KeepUpPostgresOptions): KeepUp => {
  const { dir, database, generations, reader, decoder, projections, pause } = options;
  const owed = owedErasures(database, generations, reader);
  let owned: Ownership | undefined;
  let inUse: InUse | undefined;
  let [seen, erasures]: [number, number | undefined] = [-1, undefined];
  let [triedAt, lookedAt, idleAt] = [-Infinity, -Infinity, -1];

  /** Lists made for past positions lie in files of this process, whoever keeps the tables: an erasure leaves none. */
  const forgetCopies = (version: number): void => {
    if (version === seen) return;
    const erased = reader.landmarks().filter(({ type }) => type === 'SubjectErased');
    const isOld = (): boolean =>
      rowsLeftOf(
        dir,
        erased.map(({ stream }) => childOf(stream)),
      ).length > 0;
    // Asked of the files at the first look alone: what came before is told by nothing else.
    if (erasures === undefined ? isOld() : erased.length > erasures) forgetPast(dir);
    [seen, erasures] = [version, erased.length];
  };
  const drop = async (): Promise<void> => {
    const had = owned;
    [owned, inUse, idleAt, lookedAt] = [undefined, undefined, -1, -Infinity];
    await had?.release();
  };
  const ownership = async (): Promise<Ownership | undefined> => {
    if (owned?.stands()) return owned;
    if (owned) await drop();
    if (performance.now() - triedAt < TRY_EVERY_MS) return undefined;
    triedAt = performance.now();
    return (owned = await tryToOwn(database, reader.logId));
  };
  const open = async ({ client }: Held, generation: SchemaGeneration): Promise<InUse> => {
    const fence = await generations.claim(generation);
    const projector = await createProjector({
      ...{ reader, projections, pause, policiesUpTo: generation.upTo, decode: decoder.decode },
      tables: postgresTables(client, { schema: generation.schema, fence }),
      now: () => new Date().toISOString(),
      onErasure: owed.owe,
    });
    return { generation, projector };
  };
  const current = async (): Promise<InUse | undefined> => {
    const owner = await ownership();
    if (owner === undefined) return undefined;
    const generation = await generations.current();
    lookedAt = performance.now();
    if (generation?.number !== inUse?.generation.number) {
      idleAt = -1;
      inUse = generation && (await open(owner, generation));
      owed.owe();
    }
    await owed.settle();
    return inUse;
  };
  /** What fails may have taken the connection with it, or was fenced off: all is taken up anew. */
  const orDrop = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      await drop();
      throw error;
    }
  };

  const beat = (): Promise<unknown> => orDrop(async () => owned?.stands() && owned.beat());

  /** What people ask for is done here and now: a process that keeps the tables is fenced off, and takes them up anew. */
  const once = <T>(work: (projector: Projector) => Promise<T>): Promise<T | undefined> =>
    orDrop(async () => {
      const mine = await current();
      if (mine) return work(mine.projector);
      const generation = await generations.current();
      if (generation === undefined) return undefined;
      const held = await hold(database);
      try {
        return await work((await open(held, generation)).projector);
      } finally {
        await held.release();
      }
    });

  return {
    position: async () => inUse?.projector.position(),
    step: async (tell) => {
      // Asked before the step: what is committed during it changes the version again.
      const version = reader.dataVersion();
      forgetCopies(version);
      await beat();
      if (version === idleAt && performance.now() - lookedAt < LOOK_EVERY_MS && owned?.stands()) return false;
      try {
        return await orDrop(async () => {
          const projector = (await current())?.projector;
          if (projector === undefined) return false;
          const moved = await projector.step(tell);
          if (!moved) idleAt = version;
          return moved;
        });
      } catch (error) {
        // Whoever moved the checkpoint wrote the rows: read where they are and go on from there.
        if (error instanceof CheckpointMoved) return true;
        throw error;
      }
    },
    rebuildDue: async () => {
      if ((await ownership()) === undefined) return undefined;
      return (await generations.current())?.madeOf !== madeOfNow(projections, decoder, reader, reader.head());
    },
    replayParked: async (child) => (await once((projector) => projector.replayParked(child))) ?? [],
    skipParked: async (child, reason) =>
      (await once((projector) => projector.skipParked(child, reason))) ?? false,
    close: drop,
  };
};
