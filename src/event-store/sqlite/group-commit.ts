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
  /** Commits what still waits, then refuses. */
  close(): void;
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
        if (closed) return reject(new Error('This log was closed.'));
        if (queue.length >= maxWaiting)
          return reject(
            new Overloaded('Too many changes are waiting to be recorded. Try again in a moment.'),
          );
        const { stream, expected, events } = append;
        queue.push({ stream, expected, events, resolve, reject });
        schedule();
      }),
    close: () => {
      closed = true;
      while (queue.length > 0) drain();
    },
  };
};
