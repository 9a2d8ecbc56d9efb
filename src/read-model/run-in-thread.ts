import { Worker } from 'node:worker_threads';
import { MOST_ATTEMPTS } from './parking.js';
import { releaseFor } from './rebuild-locks.js';
import type { ShardWork } from './run-shard.js';

/** A thread ended without saying why: it had no memory left, or was ended from outside. */
class ThreadEnded extends Error {
  constructor() {
    super('A thread of the rebuild ended by itself. Run the rebuild again: it goes on where it was.');
  }
}

const isOutOfMemory = (error: unknown): boolean =>
  (error as { code?: unknown }).code === 'ERR_WORKER_OUT_OF_MEMORY';

const runOnce = (work: ShardWork, onProgress: (events: number) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    let fault: Error | undefined;
    const worker = new Worker(new URL('./rebuild-thread.js', import.meta.url), { workerData: work });
    worker.on('message', onProgress);
    worker.on('error', (error: Error) => {
      if (!isOutOfMemory(error)) fault = error;
    });
    worker.on('exit', (code) => {
      releaseFor(work.state, work.shard);
      if (code === 0) resolve();
      else reject(fault ?? new ThreadEnded());
    });
  });

/** The first end is counted for no child: tries are counted where a shard is gone on with. */
const MOST_ENDS = MOST_ATTEMPTS + 1;

/**
 * Runs a shard in a thread of its own, and again where the thread ended by itself: the child that ends it is parked
 * after its attempts, and the others go on.
 */
export const runInThread = async (work: ShardWork, onProgress: (events: number) => void): Promise<void> => {
  let [furthest, left] = [0, MOST_ENDS];
  const hear = (events: number): void => {
    if (events > furthest) [furthest, left] = [events, MOST_ENDS];
    onProgress(events);
  };
  for (;;) {
    try {
      return await runOnce(work, hear);
    } catch (error) {
      if (!(error instanceof ThreadEnded) || left-- === 0) throw error;
    }
  }
};
