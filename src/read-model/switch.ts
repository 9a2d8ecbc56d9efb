import type { LogReader } from '../event-store/log-reader.js';
import type { Catalogue, Generation } from './catalogue.js';
import { openForProjecting } from './connection.js';
import type { LogDecoder } from './log-decoder.js';
import type { ProjectionSet } from './projection-rows.js';
import { sqliteTables } from './sqlite-tables.js';
import { createProjector, type Projector } from './projector.js';

export interface SwitchOptions {
  readonly catalogue: Catalogue;
  readonly projections: ProjectionSet;
}

const catchUp = async (projector: Projector): Promise<void> => {
  while (await projector.step());
};

/** Holds the tables in use still, so that the new ones are not behind them when they take their place. */
const holdingStill = async (path: string | undefined, work: () => Promise<void>): Promise<void> => {
  if (path === undefined) return work();
  const db = openForProjecting(path);
  try {
    db.exec('BEGIN IMMEDIATE');
    await work();
    db.exec('ROLLBACK');
  } finally {
    db.close();
  }
};

/** Brings a built generation up to the log's head and puts it in use. @returns the position it was brought to */
export const switchTo = async (
  { catalogue, projections }: SwitchOptions,
  generation: Generation,
  reader: LogReader,
  { decode }: Pick<LogDecoder, 'decode'>,
): Promise<string> => {
  const db = openForProjecting(generation.path);
  try {
    const projector = await createProjector({
      ...{ reader, tables: sqliteTables(db), decode, projections },
      policiesUpTo: generation.upTo,
      now: () => new Date().toISOString(),
      pause: () => undefined,
    });
    await catchUp(projector);
    await holdingStill(catalogue.current()?.path, async () => {
      await catchUp(projector);
      catalogue.promote(generation.number);
    });
    return projector.position();
  } finally {
    db.close();
  }
};
