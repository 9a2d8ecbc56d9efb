import type { Job as StoredJob, Jobs as StoredJobs } from '../read-model/jobs.js';
import type { Reading } from '../read-model/reading.js';
import type { TimesUsed } from '../read-model/question-times.js';
import { Job } from './job.graphql.js';

const PREFIX = 'job-';

/** Lists at past positions, as GraphQL starts and finds them. */
export interface Jobs {
  /** @param position 20 digits @param times every one filled in, so that the answer stays the same */
  start(position: string, times: TimesUsed): Job;
  find(id: string): Job | undefined;
  /** Reads the finished tables of a job. */
  readAt<T>(job: Job, work: (reading: Reading) => T): Promise<T>;
}

export const JOBS = Symbol('jobs');

/** Whether an id is a job's. */
export const isJobId = (id: string): boolean => id.startsWith(PREFIX);

/** The jobs of a read model. @param formatted a position as it is shown @param readAt opens the tables at one */
export const jobsOf = (
  stored: Pick<StoredJobs, 'start' | 'find'>,
  formatted: (position: string) => string,
  readAt: <T>(position: string, work: (reading: Reading) => T) => Promise<T>,
): Jobs => {
  const positions = new WeakMap<Job, string>();
  const jobOf = ({ id, state, done, total, error, position, asked }: StoredJob): Job => {
    const { on: asEffectiveAt, known: asKnownAt } = JSON.parse(asked) as TimesUsed;
    const job = Object.assign(new Job(), { id: PREFIX + id, state, done, total, asKnownAt, asEffectiveAt });
    positions.set(job, position);
    return Object.assign(job, { position: formatted(position), ...(error !== null && { problem: error }) });
  };
  return {
    start: (position, times) => jobOf(stored.start(position, JSON.stringify(times))),
    find: (id) => {
      const found = isJobId(id) ? stored.find(id.slice(PREFIX.length)) : undefined;
      return found && jobOf(found);
    },
    readAt: (job, work) => readAt(positions.get(job)!, work),
  };
};
