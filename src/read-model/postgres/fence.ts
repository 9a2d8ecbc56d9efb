import type pg from 'pg';
import { CheckpointMoved } from '../checkpoint.js';
import { askRows, write } from './asking-rows.js';

/** Under which number a generation is written, and where it is. */
export interface Fenced {
  readonly schema: string;
  readonly fence: number;
}

const TAKEN = 'Another process writes these tables now.';

/** Within a transaction: goes on only where nobody took over, and keeps others from it until the end; raises the version. */
export const holdAlone = async (client: pg.ClientBase, { schema, fence }: Fenced): Promise<void> => {
  const text = `UPDATE ${schema}.writer SET version = version + 1 WHERE fence = $1`;
  if ((await write(client, text, [fence])) !== 1) throw new CheckpointMoved(TAKEN);
};

/** The same beside other shards of the same rebuild. */
export const holdTogether = async (client: pg.ClientBase, { schema, fence }: Fenced): Promise<void> => {
  const held = await askRows(client, `SELECT 1 FROM ${schema}.writer WHERE fence = $1 FOR SHARE`, [fence]);
  if (held.length !== 1) throw new CheckpointMoved(TAKEN);
};

/** Runs the work in one transaction: all of it, or none. A power cut may take the last of it, rows and checkpoint alike. */
export const inTransaction = async <T>(client: pg.ClientBase, work: () => Promise<T>): Promise<T> => {
  await client.query('BEGIN; SET LOCAL synchronous_commit = off');
  try {
    const result = await work();
    await client.query('COMMIT');
    return result;
  } catch (error) {
    // The connection may be what failed: then there is nothing to undo.
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
};
