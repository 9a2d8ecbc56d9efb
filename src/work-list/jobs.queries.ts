import type { Job as StoredJob, Jobs as StoredJobs } from '../read-model/jobs.js';
import type { Reading } from '../read-model/reading.js';
import type { TimesUsed } from '../read-model/question-times.js';

/** A job under the id and with the times that are shown. */
export interface ShownJob {
  readonly id: string;
  readonly state: StoredJob['state'];
  readonly done: number;
  readonly total: number;
  /** As it is shown outside. */
  readonly position: string;
  readonly asKnownAt: string;
  readonly asEffectiveAt: string;
  /** Why it failed. */
  readonly problem?: string;
}

const PREFIX = 'job-';

/** Lists at past positions, as GraphQL starts and finds them. */
export interface Jobs {
  /** @param position 20 digits @param times every one filled in, so that the answer stays the same */
  start(position: string, times: TimesUsed): Promise<ShownJob>;
  find(id: string): Promise<ShownJob | undefined>;
  /** Reads the finished tables of a job. @param position 20 digits */
  readAt<T>(position: string, work: (reading: Reading) => T | Promise<T>): Promise<T>;
}

export const JOBS = Symbol('jobs');

/** Whether an id is a job's. */
export const isJobId = (id: string): boolean => id.startsWith(PREFIX);

/** The jobs of a read model. @param formatted a position as it is shown @param readAt opens the tables at one */
export const jobsOf = (
  stored: Pick<StoredJobs, 'start' | 'find'>,
  formatted: (position: string) => string,
  readAt: Jobs['readAt'],
): Jobs => {
  const shown = ({ id, state, done, total, error, position, asked }: StoredJob): ShownJob => {
    const { on: asEffectiveAt, known: asKnownAt } = JSON.parse(asked) as TimesUsed;
    return {
      ...{ id: PREFIX + id, state, done, total, asKnownAt, asEffectiveAt, position: formatted(position) },
      ...(error !== null && { problem: error }),
    };
  };
  return {
    start: async (position, times) => shown(await stored.start(position, JSON.stringify(times))),
    find: async (id) => {
      const found = isJobId(id) ? await stored.find(id.slice(PREFIX.length)) : undefined;
      return found && shown(found);
    },
    readAt,
  };
};
