import type { DatabaseSync } from 'node:sqlite';
import type { LogReader } from '../event-store/log-reader.js';
import { prepareArrays } from '../event-store/sqlite/arrays.js';
import type { Catalogue, Generation } from './catalogue.js';
import { CheckpointMoved } from './checkpoint.js';
import { openForProjecting } from './connection.js';
import { forgetPast } from './past.js';
import type { LogDecoder } from './log-decoder.js';
import type { Maybe } from './maybe.js';
import type { ProjectionSet } from './projection-rows.js';
import { createProjector, type Projector } from './projector.js';
import { sqliteSkips } from './skips.js';
import { sqliteTables } from './sqlite-tables.js';
import { madeOfNow } from './rebuild.js';

export interface KeepUpOptions {
  /** Data folder. */
  readonly dir: string;
  readonly reader: LogReader;
  readonly decoder: Pick<LogDecoder, 'decode'>;
  readonly catalogue: Catalogue;
  readonly projections: ProjectionSet;
  /** Waits between two tries of one child. */
  readonly pause: (milliseconds: number) => Maybe<void>;
}

/** Keeps whichever generation is in use up to date, in whichever database. */
export interface KeepUp {
  /**
   * Takes the next events.
   * @param tell told how many of them are done so far @returns whether there were any; false also where no generation is in use
   */
  step(tell?: (events: number) => void): Promise<boolean>;
  /** Position of the tables in use; undefined where there are none. */
  position(): Promise<string | undefined>;
  /**
   * Whether the tables in use are made of other rules, policies or shapes than those of today, or there are none;
   * undefined where another process keeps them.
   */
  rebuildDue(): Promise<boolean | undefined>;
  replayParked(child?: string): Promise<readonly string[]>;
  skipParked(child: string, reason: string): Promise<boolean>;
  close(): Maybe<void>;
}

interface InUse {
  readonly generation: Generation;
  readonly db: DatabaseSync;
  readonly projector: Projector;
}

/** The same over SQLite files. */
export const keepUp = ({ dir, reader, decoder, catalogue, projections, pause }: KeepUpOptions): KeepUp => {
  const catalogueVersion = prepareArrays<[number]>(catalogue.db, 'PRAGMA data_version');
  let [seen, idleAt] = [-1, -1];
  let inUse: InUse | undefined;

  const open = async (generation: Generation): Promise<InUse> => {
    const db = openForProjecting(generation.path);
    const projector = await createProjector({
      ...{ reader, projections, pause, tables: sqliteTables(db), policiesUpTo: generation.upTo },
      decode: decoder.decode,
      now: () => new Date().toISOString(),
      onErasure: (children) => {
        forgetPast(dir);
        catalogue.forgetKept();
        return sqliteSkips(catalogue).forget(children);
      },
    });
    return { generation, db, projector };
  };
  const drop = (): void => {
    inUse?.db.close();
    inUse = undefined;
    [seen, idleAt] = [-1, -1];
  };
  const current = async (): Promise<InUse | undefined> => {
    const version = catalogueVersion.get()![0];
    if (version === seen && inUse !== undefined) return inUse;
    const generation = catalogue.current();
    if (generation?.number !== inUse?.generation.number) {
      drop();
      inUse = generation && (await open(generation));
    }
    seen = version;
    return inUse;
  };

  return {
    position: async () => (await current())?.projector.position(),
    step: async (tell) => {
      try {
        // Asked before the step: what is committed during it changes the version again.
        const version = reader.dataVersion();
        const projector = (await current())?.projector;
        if (projector === undefined || version === idleAt) return false;
        const moved = await projector.step(tell);
        if (!moved) idleAt = version;
        return moved;
      } catch (error) {
        // Whoever moved the checkpoint wrote the rows: read where they are and go on from there.
        drop();
        if (error instanceof CheckpointMoved) return true;
        throw error;
      }
    },
    rebuildDue: async () =>
      catalogue.current()?.madeOf !== madeOfNow(projections, decoder, reader, reader.head()),
    replayParked: async (child) => (await current())?.projector.replayParked(child) ?? [],
    skipParked: async (child, reason) => (await current())?.projector.skipParked(child, reason) ?? false,
    close: drop,
  };
};
