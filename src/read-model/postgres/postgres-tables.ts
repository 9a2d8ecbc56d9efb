import type pg from 'pg';
import { CheckpointMoved, type Checkpoint } from '../checkpoint.js';
import { personalTables } from '../rows.js';
import type { TablesSink } from '../tables-sink.js';
import { askRows, write } from './asking-rows.js';
import { holdAlone, inTransaction, type Fenced } from './fence.js';
import { postgresParking } from './postgres-parking.js';
import { takeLong } from './take-long.js';
import { numberedRows, writeDifference, writeSettings } from './write-rows.js';

export const CHECKPOINT = `log_id AS "logId", position, latest_known AS "latestKnown", latest_recorded AS "latestRecorded"`;

/** Where a generation stands; undefined for one that was never finished. */
export const checkpointOf = async (client: pg.ClientBase, schema: string): Promise<Checkpoint | undefined> =>
  (await askRows<Checkpoint>(client, `SELECT ${CHECKPOINT} FROM ${schema}.checkpoint`))[0];

const moveCheckpoint = async (
  client: pg.ClientBase,
  schema: string,
  from: Checkpoint,
  to: Checkpoint,
): Promise<void> => {
  const text = `UPDATE ${schema}.checkpoint SET position = $1, latest_known = $2, latest_recorded = $3
    WHERE position = $4`;
  const moved = await write(client, text, [to.position, to.latestKnown, to.latestRecorded, from.position]);
  if (moved !== 1) throw new CheckpointMoved('Another process keeps these tables up to date.');
};

/** The tables of one generation in PostgreSQL, written over one connection under one number. */
export const postgresTables = (client: pg.ClientBase, fenced: Fenced): TablesSink => {
  const { schema } = fenced;
  const parking = postgresParking(client, fenced);
  return {
    parking,
    checkpoint: async () => {
      const at = await checkpointOf(client, schema);
      if (at === undefined) throw new Error('This generation of the read database was never finished.');
      return at;
    },
    write: ({ from, to, found, settings }) =>
      inTransaction(client, async () => {
        await holdAlone(client, fenced);
        await writeDifference(client, schema, await numberedRows(client, schema, found));
        await parking.cleared(found.flatMap(({ children }) => children));
        await writeSettings(client, schema, settings);
        await moveCheckpoint(client, schema, from, to);
      }),
    // Rows that were taken away leave their pages.
    purge: async () => {
      for (const table of personalTables) await takeLong(client, `VACUUM ${schema}.${table}`);
    },
  };
};
