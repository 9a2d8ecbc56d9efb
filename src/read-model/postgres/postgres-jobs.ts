import type { Database } from '../../postgres/database.js';
import type { Job, JobStore } from '../job-store.js';
import { askRows, write } from './asking-rows.js';

const SELECT = 'SELECT id, state, done, total, error, position, asked FROM read.job';

/**
 * Jobs that every process finds. The list of a past position is made by the process that is asked for it, into a file of
 * its own: each works on those that were started or asked for there, and says of one that it is done where it has the file.
 */
export const postgresJobs = (database: Database): JobStore => {
  const here = new Set<string>();
  const one = (text: string, values: readonly unknown[]): Promise<Job | undefined> =>
    database.withClient(async (client) => (await askRows<Job>(client, text, values))[0]);
  return {
    add: async ({ id, total, position, asked }, askedAt) => {
      here.add(id);
      const text = `INSERT INTO read.job (id, state, done, total, position, asked, asked_at)
        VALUES ($1, 'waiting', 0, $2, $3, $4, $5)`;
      await database.withClient((client) => write(client, text, [id, total, position, asked, askedAt]));
    },
    find: async (id) => {
      const job = await one(`${SELECT} WHERE id = $1`, [id]);
      if (job) here.add(id);
      return job;
    },
    next: () =>
      one(
        `${SELECT} WHERE state IN ('waiting', 'running') AND id = ANY ($1::text[]) ORDER BY asked_at, id LIMIT 1`,
        [[...here]],
      ),
    put: async (id, { state, done, total, error }) => {
      const text = 'UPDATE read.job SET state = $1, done = $2, total = $3, error = $4 WHERE id = $5';
      await database.withClient((client) => write(client, text, [state, done, total, error, id]));
    },
  };
};
