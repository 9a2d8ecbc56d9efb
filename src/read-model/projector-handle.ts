import { Worker } from 'node:worker_threads';
import { followLog, type LoopOptions, type Said, type Told } from './projector-loop.js';
import type { ProjectionSet } from './projection-rows.js';

/** The projector as its owner sees it, in a thread of its own or, where the program is not built, in this one. */
export interface ProjectorHandle {
  tell(told: Told): void;
  stop(): Promise<void>;
}

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 5_000;
/** A thread that is in the midst of a step ends it; one that takes longer is ended, and its step is undone. */
const STOP_WITHIN_MS = 10_000;

/** A thread that ends by itself is started again, ever more slowly: what ended it is counted in the tables. */
const inThread = (
  options: LoopOptions,
  projectionsUrl: string,
  hear: (said: Said) => void,
): ProjectorHandle => {
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  let [stopping, pause] = [false, FIRST_PAUSE_MS];
  let worker: Worker | undefined;
  let restarting: NodeJS.Timeout | undefined;
  const unanswered = new Set<number>();
  /** What the thread took with it was not done. */
  const answerNone = (): void => {
    for (const to of unanswered) hear({ kind: 'answer', to, children: [] });
    unanswered.clear();
  };

  const start = (): void => {
    const started = new Worker(new URL('./projector-thread.js', import.meta.url), {
      workerData: { ...options, projectionsUrl },
    });
    worker = started;
    started.on('message', (said: Said) => {
      if (said.kind === 'at') pause = FIRST_PAUSE_MS;
      if (said.kind === 'answer') unanswered.delete(said.to);
      hear(said);
    });
    // Said once the thread has ended, however it ended.
    started.on('error', () => undefined);
    started.once('exit', () => {
      worker = undefined;
      answerNone();
      if (stopping) return end();
      hear({ kind: 'failing', error: 'The thread of the projector ended, and is started again.' });
      restarting = setTimeout(start, pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    });
  };
  start();
  return {
    tell: (told) => {
      if (told.kind !== 'stop') unanswered.add(told.id);
      if (worker === undefined) answerNone();
      else worker.postMessage(told);
    },
    stop: async () => {
      stopping = true;
      clearTimeout(restarting);
      if (worker === undefined) return;
      const stuck = worker;
      stuck.postMessage({ kind: 'stop' } satisfies Told);
      const timer = setTimeout(() => void stuck.terminate(), STOP_WITHIN_MS);
      await ended;
      clearTimeout(timer);
    },
  };
};

export const startProjector = (
  options: LoopOptions,
  projections: ProjectionSet,
  projectionsUrl: string | undefined,
  hear: (said: Said) => void,
): ProjectorHandle => {
  if (projectionsUrl !== undefined) return inThread(options, projectionsUrl, hear);
  const loop = followLog(options, projections, hear);
  return {
    tell: (told) => loop.tell(told),
    stop: async () => {
      loop.tell({ kind: 'stop' });
      await loop.ended;
    },
  };
};
