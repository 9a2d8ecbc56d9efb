import type pg from 'pg';
import type { LogReader } from '../../event-store/log-reader.js';
import type { Database } from '../../postgres/database.js';
import type { BuildControls, BuildSource } from '../build-source.js';
import { laterOf } from '../checkpoint.js';
import { loadChildren } from '../load-children.js';
import type { LogDecoder } from '../log-decoder.js';
import { tableNames } from '../rows.js';
import type { FinishingPart } from '../progress-meter.js';
import { theRestOf } from '../the-rest.js';
import { askRows, write } from './asking-rows.js';
import { holdAlone, inTransaction } from './fence.js';
import type { SchemaGeneration } from './generations.js';
import { latestOfShards } from './postgres-shard.js';
import { checkpointOf } from './postgres-tables.js';
import { indexTexts } from './read-shape.js';
import { takeLong } from './take-long.js';
import { writeSettings } from './write-rows.js';

const doneBefore = async (client: pg.ClientBase, schema: string): Promise<number> => {
  const text = `SELECT coalesce(sum(events), 0) AS n FROM ${schema}.rebuild_shard`;
  return (await askRows<{ n: number }>(client, text))[0]!.n;
};

/** Several at once: each is made by a process of the server. */
const createIndexes = async (
  database: Database,
  schema: string,
  connections: number,
  tell: (part: FinishingPart) => void,
): Promise<void> => {
  const texts = indexTexts();
  const waiting = [...texts];
  let done = 0;
  const one = (): Promise<void> =>
    database.withClient(async (client) => {
      await client.query(`SET search_path TO ${schema}; SET synchronous_commit = off`);
      try {
        for (let text = waiting.shift(); text !== undefined; text = waiting.shift()) {
          await takeLong(client, text);
          tell({ what: 'indexes', done: (done += 1), total: texts.length });
        }
      } finally {
        await client.query('RESET search_path; RESET synchronous_commit; RESET statement_timeout');
      }
    });
  await Promise.all(Array.from({ length: connections }, one));
};

/**
 * Fills the tables of a generation from the log and makes their indexes; goes on with what was stopped.
 * @param fence under which it is written @throws RebuildStopped, CheckpointMoved
 */
export const buildPostgres = async (
  database: Database,
  source: BuildSource,
  { schema, upTo, shards }: SchemaGeneration,
  fence: number,
  controls: BuildControls,
  reader: LogReader,
  decoder: Pick<LogDecoder, 'decode'>,
): Promise<void> => {
  if ((await database.withClient((client) => checkpointOf(client, schema))) !== undefined) return;
  const { url, setting } = database.address;
  const target = { path: '', postgres: { url, setting, schema, fence }, upTo, shards };
  const before = await database.withClient((client) => doneBefore(client, schema));
  const loaded = await loadChildren(source, target, controls, { events: reader.count({ upTo }), before });
  const tell = (then: FinishingPart): void => controls.onProgress?.({ ...loaded, then });
  await createIndexes(database, schema, shards, tell);
  const { settings, latestRecorded } = theRestOf(source.projections, reader, decoder, upTo, tell);
  await database.withClient(async (client) => {
    const all = ['child', ...tableNames].map((table) => `${schema}.${table}`);
    await takeLong(client, `ANALYZE ${all.join(', ')}`);
    await inTransaction(client, async () => {
      await holdAlone(client, { schema, fence });
      await writeSettings(client, schema, settings);
      const ofShards = await latestOfShards(client, schema, reader.logId, upTo);
      const at = laterOf(ofShards, { ...ofShards, latestRecorded });
      // Whatever went before was not waited for: this is.
      await client.query("SET LOCAL synchronous_commit = 'on'");
      await write(
        client,
        `INSERT INTO ${schema}.checkpoint (one, log_id, position, latest_known, latest_recorded) VALUES (1, $1, $2, $3, $4)`,
        [at.logId, at.position, at.latestKnown, at.latestRecorded],
      );
    });
  });
};
