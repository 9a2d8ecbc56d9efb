import { Overloaded } from '../port.js';

/** Pieces of work of which only so many run at a time; the others wait in order. */
export interface InFlight {
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Refuses what is new, and resolves once everything that runs or waits is over. */
  close(): Promise<void>;
}

/**
 * @param most that run at a time
 * @param maxWaiting that wait; one more is refused with Overloaded
 */
export const createInFlight = (most: number, maxWaiting: number): InFlight => {
  const waiting: (() => void)[] = [];
  const over: (() => void)[] = [];
  let running = 0;
  let closed = false;

  const next = (): void => {
    const start = waiting.shift();
    if (start) return start();
    running -= 1;
    if (running === 0) for (const tell of over.splice(0)) tell();
  };
  const turn = (): Promise<void> | undefined => {
    if (running < most) {
      running += 1;
      return undefined;
    }
    if (waiting.length >= maxWaiting)
      throw new Overloaded('Too many changes are waiting to be recorded. Try again in a moment.');
    return new Promise((start) => waiting.push(start));
  };

  return {
    run: async (work) => {
      if (closed) throw new Error('This log was closed.');
      await turn();
      try {
        return await work();
      } finally {
        next();
      }
    },
    close: async () => {
      closed = true;
      if (running > 0) await new Promise<void>((tell) => over.push(tell));
    },
  };
};
