import type pg from 'pg';
import { ENDED, MOST_ATTEMPTS, type ParkedChild } from '../parking.js';
import type { ParkingSink } from '../tables-sink.js';
import { askRows, write } from './asking-rows.js';
import { holdTogether, inTransaction, type Fenced } from './fence.js';

/** Parked children of a generation, and those skipped whose rows are not made yet: what a reading shows. */
export const PARKED = `SELECT child, position, attempts, error, parked_at AS "parkedAt",
    skipped_because AS "skippedBecause"
  FROM parked_child WHERE skipped_because IS NOT NULL OR attempts >= ${MOST_ATTEMPTS} ORDER BY position`;

/** The children that could not be projected, in the schema of their rows. */
export const postgresParking = (
  client: pg.ClientBase,
  fenced: Fenced,
): ParkingSink & { cleared(children: readonly string[]): Promise<void> } => {
  const table = `${fenced.schema}.parked_child`;
  const cleared = async (children: readonly string[]): Promise<void> =>
    void (await write(client, `DELETE FROM ${table} WHERE child = ANY ($1::text[])`, [children]));
  return {
    cleared,
    isParked: async (child) => {
      const text = `SELECT attempts FROM ${table} WHERE child = $1 AND skipped_because IS NULL`;
      const [row] = await askRows<{ attempts: number }>(client, text, [child]);
      return (row?.attempts ?? 0) >= MOST_ATTEMPTS;
    },
    attempt: (child, position, at, passed) =>
      inTransaction(client, async () => {
        await holdTogether(client, fenced);
        if (passed !== undefined && passed !== child) await cleared([passed]);
        const [row] = await askRows<{ attempts: number }>(
          client,
          `INSERT INTO ${table} AS p (child, position, attempts, error, parked_at) VALUES ($1, $2, 1, $3, $4)
           ON CONFLICT (child) DO UPDATE SET attempts = p.attempts + 1, error = excluded.error, skipped_because = NULL
           RETURNING attempts`,
          [child, position, ENDED, at],
        );
        return row!.attempts;
      }),
    failed: async (child, error) =>
      void (await write(client, `UPDATE ${table} SET error = $1 WHERE child = $2`, [error, child])),
    skip: async (child, reason) => {
      const text = `UPDATE ${table} SET skipped_because = $1, attempts = 0 WHERE child = $2`;
      return (await write(client, text, [reason, child])) > 0;
    },
    all: () => askRows<ParkedChild>(client, PARKED.replace('FROM parked_child', `FROM ${table}`)),
  };
};
