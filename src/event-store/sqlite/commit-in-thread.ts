import { Worker } from 'node:worker_threads';
import type { Appended } from '../port.js';
import { packBatch, unpackOutcome } from './batch-message.js';
import type { Answer } from './batch-message.js';
import type { Append } from './group-commit.js';
import { WriteFailed } from './write-failed.js';
import type { WriterThreadData } from './writer-thread.js';

/** Commits one batch after another in a thread of its own; the caller waits for an answer before it sends the next. */
export interface CommitThread {
  /** One outcome an append, in order. @throws WriteFailed when nothing of the batch was recorded */
  commit(batch: readonly Append[]): Promise<readonly (Appended | Error)[]>;
  close(): Promise<void>;
}

interface Waiting {
  readonly batch: readonly Append[];
  readonly resolve: (outcomes: readonly (Appended | Error)[]) => void;
  readonly reject: (error: Error) => void;
}

const ENDED =
  'The thread that writes the log has ended. What was acknowledged before is safe; start the program again.';
const suffix = import.meta.url.endsWith('.ts') ? 'ts' : 'js';

/** @param execArgv how to start Node's thread; left out: as this process was started */
export const commitInThread = (data: WriterThreadData, execArgv?: string[]): CommitThread => {
  const worker = new Worker(new URL(`./writer-thread.${suffix}`, import.meta.url), {
    workerData: data,
    ...(execArgv && { execArgv }),
  });
  let waiting: Waiting | undefined;
  let fault: Error | undefined;
  // The process may end while nothing waits, as it may with an open file.
  worker.unref();

  const take = (): Waiting | undefined => {
    const taken = waiting;
    waiting = undefined;
    worker.unref();
    return taken;
  };
  const answered = ({ batch, resolve, reject }: Waiting, answer: Answer): void => {
    if ('failed' in answer) return reject(new WriteFailed(answer.failed));
    resolve(answer.outcomes.map((outcome, i) => unpackOutcome(outcome, batch[i]!)));
  };
  worker.on('message', (answer: Answer) => {
    const taken = take();
    if (taken) answered(taken, answer);
  });
  worker.on('error', (error: Error) => (fault = error));
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  void ended.then(() => {
    fault ??= new WriteFailed(ENDED);
    // Whether the last batch was recorded is not known: the caller tries again with the same ids, or says so.
    take()?.reject(new WriteFailed(ENDED, { cause: fault }));
  });

  return {
    commit: (batch) =>
      new Promise((resolve, reject) => {
        if (fault) return reject(new WriteFailed(ENDED, { cause: fault }));
        waiting = { batch, resolve, reject };
        worker.ref();
        worker.postMessage(packBatch(batch));
      }),
    close: async () => {
      worker.ref();
      worker.postMessage('close');
      await ended;
    },
  };
};
