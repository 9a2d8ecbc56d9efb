import { Overloaded } from '../port.js';
import type { Appended, EventToAppend } from '../port.js';

/** One append as it waits for its batch. */
export interface Append {
  readonly stream: string;
  readonly expected: number;
  readonly events: readonly EventToAppend[];
}

interface Waiting extends Append {
  readonly resolve: (result: Appended) => void;
  readonly reject: (error: Error) => void;
}

/** Commits a batch: one outcome an append, in order; throws when nothing of the batch was recorded. */
export type CommitBatch = (batch: readonly Append[]) => readonly (Appended | Error)[];

/** A queue whose appends share a transaction: everything that waits at one turn of the event loop is one COMMIT. */
export interface GroupCommit {
  add(append: Append): Promise<Appended>;
  /** Refuses from now on, and resolves once what still waits is committed. */
  close(): Promise<void>;
}

const BATCH_EVENTS = 2_000;

const takeBatch = (queue: Waiting[]): Waiting[] => {
  let events = 0;
  const enough = queue.findIndex((waiting) => (events += waiting.events.length) >= BATCH_EVENTS);
  return queue.splice(0, enough < 0 ? queue.length : enough + 1);
};

const settle = (batch: readonly Waiting[], outcomes: readonly (Appended | Error)[]): void => {
  batch.forEach((waiting, i) => {
    const outcome = outcomes[i]!;
    if (outcome instanceof Error) waiting.reject(outcome);
    else waiting.resolve(outcome);
  });
};

const refusalOf = (closed: boolean, queue: readonly Waiting[], maxWaiting: number): Error | undefined => {
  if (closed) return new Error('This log was closed.');
  if (queue.length < maxWaiting) return undefined;
  return new Overloaded('Too many changes are waiting to be recorded. Try again in a moment.');
};

/** @param maxWaiting appends held at most; one more is refused with Overloaded. */
export const createGroupCommit = (commit: CommitBatch, maxWaiting: number): GroupCommit => {
  const queue: Waiting[] = [];
  let scheduled = false;
  let closed = false;

  const drain = (): void => {
    scheduled = false;
    const batch = takeBatch(queue);
    if (queue.length > 0) schedule();
    try {
      settle(batch, commit(batch));
    } catch (error) {
      for (const waiting of batch) waiting.reject(error as Error);
    }
  };
  const schedule = (): void => {
    if (scheduled) return;
    scheduled = true;
    setImmediate(drain);
  };

  return {
    add: (append) =>
      new Promise((resolve, reject) => {
        const refusal = refusalOf(closed, queue, maxWaiting);
        if (refusal) return reject(refusal);
        queue.push({ ...append, resolve, reject });
        schedule();
      }),
    close: async () => {
      closed = true;
      while (queue.length > 0) drain();
    },
  };
};

/** The same with a commit that runs elsewhere: what comes while one batch is being written is the next batch. */
export const createPipelinedCommit = (
  commit: (batch: readonly Append[]) => Promise<readonly (Appended | Error)[]>,
  maxWaiting: number,
): GroupCommit => {
  const queue: Waiting[] = [];
  let [closed, writing, scheduled, lastLength] = [false, false, false, 0];
  let idle: (() => void) | undefined;

  const post = (): void => {
    scheduled = false;
    if (writing) return;
    if (queue.length === 0) return idle?.();
    const batch = takeBatch(queue);
    writing = true;
    lastLength = batch.length;
    commit(batch).then(
      (outcomes) => answered(() => settle(batch, outcomes)),
      (error: Error) => answered(() => batch.forEach(({ reject }) => reject(error))),
    );
  };
  // The next batch is on its way before the callers of this one go on: they work while it is written.
  const answered = (tell: () => void): void => {
    writing = false;
    post();
    tell();
  };
  const added = (): void => {
    if (writing) return;
    // Callers that all wait for one batch would leave nobody to work meanwhile, so half of them make a batch.
    if (queue.length * 2 >= lastLength) return post();
    if (scheduled) return;
    scheduled = true;
    setImmediate(post);
  };

  return {
    add: (append) =>
      new Promise((resolve, reject) => {
        const refusal = refusalOf(closed, queue, maxWaiting);
        if (refusal) return reject(refusal);
        queue.push({ ...append, resolve, reject });
        added();
      }),
    close: () =>
      new Promise((resolve) => {
        closed = true;
        idle = resolve;
        post();
      }),
  };
};
