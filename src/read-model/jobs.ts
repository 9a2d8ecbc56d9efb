import { randomUUID } from 'node:crypto';
import type { BuildControls } from './build-tables.js';
import type { Catalogue } from './catalogue.js';
import { describeError } from './parking.js';
import type { Past } from './past.js';

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

/** Makes lists at past positions, one after another, and remembers what was asked of each. */
export interface Jobs {
  start(position: string, asked: string): Promise<Job>;
  /** One whose list was done and is kept no more is taken up again, and says so. */
  find(id: string): Promise<Job | undefined>;
  /** Takes up what was left when the process ended. */
  resume(): void;
  /** Stops what runs; it is taken up again by `resume`. */
  stop(): Promise<void>;
}

/** Where the lists of jobs come from. */
export interface ListMaker {
  /** Whether the list at a position need not be made: it is the one in use, or is kept. */
  readonly isAtHand: (position: string) => Promise<boolean>;
  /** Events of the log up to a position. */
  readonly eventsUpTo: (position: string) => number;
  readonly make: (position: string, controls: BuildControls) => Promise<Past>;
}

const SELECT = 'SELECT id, state, done, total, error, position, asked FROM job';

export const createJobs = ({ db }: Catalogue, { isAtHand, eventsUpTo, make }: ListMaker): Jobs => {
  const next = db.prepare(`${SELECT} WHERE state IN ('waiting', 'running') ORDER BY asked_at, id LIMIT 1`);
  const byId = db.prepare(`${SELECT} WHERE id = ?`);
  const put = db.prepare('UPDATE job SET state = ?, done = ?, total = ?, error = ? WHERE id = ?');
  let stopping = new AbortController();
  let working: Promise<void> | undefined;

  const run = async ({ id, position }: Job, signal: AbortSignal): Promise<void> => {
    let total = eventsUpTo(position);
    if (await isAtHand(position)) return void put.run('done', total, total, null, id);
    put.run('running', 0, total, null, id);
    try {
      const past = await make(position, {
        signal,
        onProgress: (progress) => {
          total = progress.total;
          put.run('running', progress.done, total, null, id);
        },
      });
      past.close();
      put.run('done', total, total, null, id);
    } catch (error) {
      if (!signal.aborted) put.run('failed', 0, total, describeError(error), id);
    }
  };
  const work = async (signal: AbortSignal): Promise<void> => {
    for (;;) {
      const job = next.get() as unknown as Job | undefined;
      if (job === undefined || signal.aborted) return;
      await run(job, signal);
    }
  };
  const resume = (): void => {
    working ??= Promise.resolve()
      .then(() => work(stopping.signal))
      .finally(() => (working = undefined));
  };

  return {
    start: async (position, asked) => {
      const id = randomUUID();
      db.prepare(
        `INSERT INTO job (id, state, done, total, position, asked, asked_at) VALUES (?, 'waiting', 0, ?, ?, ?, ?)`,
      ).run(id, eventsUpTo(position), position, asked, new Date().toISOString());
      resume();
      return byId.get(id) as unknown as Job;
    },
    find: async (id) => {
      const job = byId.get(id) as unknown as Job | undefined;
      if (job?.state !== 'done' || (await isAtHand(job.position))) return job;
      put.run('waiting', 0, job.total, null, id);
      resume();
      return byId.get(id) as unknown as Job;
    },
    resume,
    stop: async () => {
      stopping.abort();
      await working;
      stopping = new AbortController();
    },
  };
};
