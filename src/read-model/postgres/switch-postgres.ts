import type { LogReader } from '../../event-store/log-reader.js';
import type { Database } from '../../postgres/database.js';
import type { LogDecoder } from '../log-decoder.js';
import type { ProjectionSet } from '../projection-rows.js';
import { createProjector, type Projector } from '../projector.js';
import type { Generations, SchemaGeneration } from './generations.js';
import { postgresTables } from './postgres-tables.js';

export interface PostgresSwitch {
  readonly database: Database;
  readonly generations: Generations;
  readonly projections: ProjectionSet;
}

const catchUp = async (projector: Projector): Promise<void> => {
  while (await projector.step());
};

/**
 * Brings a built generation up to the log's head and puts it in use.
 * @param fence under which it is written @returns the position it was brought to
 */
export const switchTo = (
  { database, generations, projections }: PostgresSwitch,
  generation: SchemaGeneration,
  fence: number,
  reader: LogReader,
  { decode }: Pick<LogDecoder, 'decode'>,
): Promise<string> =>
  database.withClient(async (client) => {
    const tables = postgresTables(client, { schema: generation.schema, fence });
    const projector = await createProjector({
      ...{ reader, tables, decode, projections, policiesUpTo: generation.upTo },
      now: () => new Date().toISOString(),
      pause: () => undefined,
    });
    await catchUp(projector);
    await generations.promote(generation.number, () => catchUp(projector));
    return projector.position();
  });
