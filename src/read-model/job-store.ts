import type { Catalogue } from './catalogue.js';
import type { Maybe } from './maybe.js';

/** A list at a past position: being made, or kept. */
export interface Job {
  readonly id: string;
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  /** Events of the log, done and in all. */
  readonly done: number;
  readonly total: number;
  /** Why it failed; holds no personal data. */
  readonly error: string | null;
  readonly position: string;
  /** What was asked, as its owner wrote it down: every time filled in, so that the answer stays the same. */
  readonly asked: string;
}

/** How a job stands now. */
export type JobStanding = Pick<Job, 'state' | 'done' | 'total' | 'error'>;

/** Where jobs are written down, in whichever database. */
export interface JobStore {
  add(job: Omit<Job, 'state' | 'done' | 'error'>, askedAt: string): Maybe<void>;
  find(id: string): Maybe<Job | undefined>;
  /** The oldest that this process has to work on. */
  next(): Maybe<Job | undefined>;
  put(id: string, standing: JobStanding): Maybe<void>;
}

const SELECT = 'SELECT id, state, done, total, error, position, asked FROM job';

/** The same in the catalogue of a data folder. */
export const sqliteJobs = ({ db }: Catalogue): JobStore => {
  const next = db.prepare(`${SELECT} WHERE state IN ('waiting', 'running') ORDER BY asked_at, id LIMIT 1`);
  const byId = db.prepare(`${SELECT} WHERE id = ?`);
  const put = db.prepare('UPDATE job SET state = ?, done = ?, total = ?, error = ? WHERE id = ?');
  const add = db.prepare(
    `INSERT INTO job (id, state, done, total, position, asked, asked_at) VALUES (?, 'waiting', 0, ?, ?, ?, ?)`,
  );
  return {
    add: ({ id, total, position, asked }, askedAt) => void add.run(id, total, position, asked, askedAt),
    find: (id) => byId.get(id) as unknown as Job | undefined,
    next: () => next.get() as unknown as Job | undefined,
    put: (id, { state, done, total, error }) => void put.run(state, done, total, error, id),
  };
};
