import { Worker } from 'node:worker_threads';
import { followLog, type LoopOptions, type Said, type Told } from './projector-loop.js';
import type { ProjectionSet } from './projection-rows.js';

/** The projector as its owner sees it, in a thread of its own or, where the program is not built, in this one. */
export interface ProjectorHandle {
  tell(told: Told): void;
  stop(): Promise<void>;
}

const inThread = (
  options: LoopOptions,
  projectionsUrl: string,
  hear: (said: Said) => void,
): ProjectorHandle => {
  const worker = new Worker(new URL('./projector-thread.js', import.meta.url), {
    workerData: { ...options, projectionsUrl },
  });
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  worker.on('message', hear);
  worker.on('error', () => hear({ kind: 'failing', error: 'The thread of the projector stopped.' }));
  return {
    tell: (told) => worker.postMessage(told),
    stop: async () => {
      worker.postMessage({ kind: 'stop' } satisfies Told);
      await ended;
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
