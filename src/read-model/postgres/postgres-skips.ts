import type { Database } from '../../postgres/database.js';
import type { Skip, SkipStore } from '../skips.js';
import { askRows, write } from './asking-rows.js';

const ALL = `SELECT child, position, attempts, error, parked_at AS "parkedAt", skipped_at AS "skippedAt",
  skipped_by AS "skippedBy", reason FROM read.skip ORDER BY skipped_at, child`;

/** Skips of parked children, the same for every process. */
export const postgresSkips = (database: Database): SkipStore => ({
  note: ({ child, position, attempts, error, parkedAt, skippedAt, skippedBy, reason }) => {
    const values = [child, position, attempts, error, parkedAt, skippedAt, skippedBy, reason];
    return database.withClient(
      async (client) =>
        void (await write(client, 'INSERT INTO read.skip VALUES ($1, $2, $3, $4, $5, $6, $7, $8)', values)),
    );
  },
  all: () => database.withClient((client) => askRows<Skip>(client, ALL)),
  forget: (children) =>
    database.withClient(
      async (client) =>
        void (await write(client, 'DELETE FROM read.skip WHERE child = ANY ($1::text[])', [children])),
    ),
});
