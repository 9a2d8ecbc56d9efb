import { setTimeout as wait } from 'node:timers/promises';
import { StoreUnavailable } from '../port.js';
import { inWords } from './in-words.js';
import { isRetryable, Unanswered } from './retryable.js';

/** How long the adapter waits, in milliseconds. */
export interface Patience {
  /** For the answer to one append. */
  readonly answer: number;
  /** For the next event of a read that is under way, and for a silent subscription before it is looked after. */
  readonly silence: number;
  /** For a call that was cut to end, before it is left behind. */
  readonly ending: number;
  /** All tries of one call together. */
  readonly inAll: number;
  /** All tries at start-up together. */
  readonly atStart: number;
  /** Before the second try; it doubles up to `longestPause`. */
  readonly pause: number;
  readonly longestPause: number;
}

export const PATIENCE: Patience = {
  ...{ answer: 10_000, silence: 15_000, ending: 2_000, inAll: 40_000 },
  ...{ atStart: 10_000, pause: 50, longestPause: 5_000 },
};

/** How long to wait before a try: it doubles, and half of it is chance, so that processes do not come back together. */
export const pauseBefore = (attempt: number, { pause, longestPause }: Patience): number =>
  Math.min(longestPause, pause * 2 ** Math.min(attempt, 20)) * (0.5 + Math.random() / 2);

/** Waits; ends early, and quietly, when the signal aborts. */
export const quietly = (ms: number, signal?: AbortSignal): Promise<void> =>
  wait(ms, undefined, { signal }).catch(() => undefined);

/** Resolves once the promise has settled in any way, or after so many milliseconds. */
export const settled = (promise: Promise<unknown>, ms: number): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    const end = (): void => {
      clearTimeout(timer);
      resolve();
    };
    promise.then(end, end);
  });

/** The promise's own outcome. @throws Unanswered after so many milliseconds */
export const within = <T>(promise: Promise<T>, ms: number, what: string): Promise<T> =>
  new Promise((resolve, reject) => {
    // Every append comes through here: no error is made, and no signal, where nothing is late.
    const late = (): void =>
      reject(new Unanswered(`The event store did not answer ${what} in ${ms} milliseconds.`));
    const timer = setTimeout(late, ms);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });

const NO_ANSWER = 'The event store does not answer. Try again in a moment.';

/**
 * Tries again while it may help.
 * @param unavailable what is said when the time for all tries is over
 * @param ending aborts when the log is being closed: what fails then is not tried again
 * @throws StoreUnavailable then; StoreFault, in words, for what no second try will mend
 */
export const persist = async <T>(
  work: () => Promise<T>,
  patience: Patience,
  unavailable: string = NO_ANSWER,
  ending?: AbortSignal,
): Promise<T> => {
  const until = performance.now() + patience.inAll;
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isRetryable(error)) throw inWords(error);
      const pause = pauseBefore(attempt, patience);
      if (ending?.aborted || performance.now() + pause > until)
        throw new StoreUnavailable(unavailable, { cause: error });
      await quietly(pause, ending);
    }
  }
};
