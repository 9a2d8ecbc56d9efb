import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BuildControls } from './build-source.js';
import type { Job, JobStanding, JobStore } from './job-store.js';
import { describeError } from './parking.js';
import type { Past } from './past.js';

export type { Job } from './job-store.js';

/** Makes lists at past positions, one after another, and remembers what was asked of each. */
export interface Jobs {
  start(position: string, asked: string): Promise<Job>;
  /** `done` where this process has the list; one that it has not, or no more, is taken up here, and says so. */
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

/** Where jobs cannot be read or written down, it is tried again after so long. */
const AGAIN_AFTER_MS = 1_000;

export const createJobs = (
  store: JobStore,
  { isAtHand, eventsUpTo, make }: ListMaker,
  againAfterMs = AGAIN_AFTER_MS,
): Jobs => {
  let stopping = new AbortController();
  let working: Promise<void> | undefined;

  const run = async ({ id, position }: Job, signal: AbortSignal): Promise<void> => {
    let total = eventsUpTo(position);
    const done: JobStanding = { state: 'done', done: total, total, error: null };
    if (await isAtHand(position)) return store.put(id, done);
    await store.put(id, { state: 'running', done: 0, total, error: null });
    // One after the other, so that what is told last stands.
    let told: Promise<unknown> = Promise.resolve();
    try {
      const past = await make(position, {
        signal,
        onProgress: (progress) => {
          total = progress.total;
          const standing: JobStanding = { state: 'running', done: progress.done, total, error: null };
          told = told.then(() => store.put(id, standing));
          told.catch(() => undefined); // told when it is waited for
        },
      });
      past.close();
      await told;
      await store.put(id, { ...done, done: total, total });
    } catch (error) {
      if (!signal.aborted)
        await store.put(id, { state: 'failed', done: 0, total, error: describeError(error) });
    }
  };
  const workOff = async (signal: AbortSignal): Promise<void> => {
    for (;;) {
      const job = await store.next();
      if (job === undefined || signal.aborted) return;
      await run(job, signal);
    }
  };
  /** Nobody waits for this work: where its database is away, it goes on once that is back. */
  const work = async (signal: AbortSignal): Promise<void> => {
    while (!signal.aborted) {
      try {
        return await workOff(signal);
      } catch {
        await sleep(againAfterMs, undefined, { signal }).catch(() => undefined); // told to stop
      }
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
      const total = eventsUpTo(position);
      await store.add({ id, total, position, asked }, new Date().toISOString());
      resume();
      return (await store.find(id))!;
    },
    find: async (id) => {
      const job = await store.find(id);
      if (job === undefined || job.state === 'failed') return job;
      if (await isAtHand(job.position)) return { ...job, state: 'done', done: job.total };
      // Made elsewhere, left by a process that died, or kept here no more: whoever is asked makes it.
      if (job.state === 'done')
        await store.put(id, { state: 'waiting', done: 0, total: job.total, error: null });
      resume();
      return store.find(id);
    },
    resume,
    stop: async () => {
      stopping.abort();
      await working;
      stopping = new AbortController();
    },
  };
};
