import { Job } from './job.graphql.js';
import type { ShownJob } from './jobs.queries.js';

/** A job as GraphQL answers it. */
export const jobAnswer = (job: ShownJob): Job => Object.assign(new Job(), job);
