import type { LogReader } from '../../event-store/log-reader.js';
import { untilHeld } from '../../event-store/mirror/held-here.js';
import type { Database } from '../../postgres/database.js';
import type { LogDecoder } from '../log-decoder.js';
import type { ProjectionSet } from '../projection-rows.js';
import { createProjector, type Projector } from '../projector.js';
import type { Generations, SchemaGeneration } from './generations.js';
import { checkpointOf, postgresTables } from './postgres-tables.js';

export interface PostgresSwitch {
  readonly database: Database;
  readonly generations: Generations;
  readonly projections: ProjectionSet;
  /** Even where those in use hold more than the log does. */
  readonly evenEarlier?: boolean | undefined;
}

const catchUp = async (projector: Projector): Promise<void> => {
  while (await projector.step());
};

/**
 * Brings a built generation up to the log's head and puts it in use.
 * @param fence under which it is written @returns the position it was brought to
 */
export const switchTo = (
  { database, generations, projections, evenEarlier }: PostgresSwitch,
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
    await generations.promote(generation.number, async () => {
      // Another process may keep the ones in use, and have read more of the log than this one: lists never go back.
      const before = await generations.current();
      const at = before && (await checkpointOf(client, before.schema));
      if (at && !evenEarlier) await untilHeld(reader, at.position);
      await catchUp(projector);
    });
    return projector.position();
  });
