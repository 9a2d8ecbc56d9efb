import { openDatabase } from '../../postgres/database.js';
import type { PostgresPlace } from '../postgres-place.js';
import type { ShardSink } from '../shard-sink.js';
import { postgresShard } from './postgres-shard.js';

interface Shard {
  readonly logId: string;
  readonly shard: number;
  readonly upTo: string;
}

/** Runs the work of a shard over one connection of its own. */
export const intoPostgres = async (
  { url, setting, schema, fence }: PostgresPlace,
  shard: Shard,
  work: (tables: ShardSink) => Promise<void>,
): Promise<void> => {
  const database = await openDatabase(url, setting, { connections: 1 });
  const now = (): string => new Date().toISOString();
  try {
    await database.withClient((client) => work(postgresShard(client, { ...shard, schema, fence, now })));
  } finally {
    await database.close();
  }
};
