/** Those who wait until a position is reached. */
export interface Waiters {
  /** @returns whether it was reached in time */
  until(position: string, withinMs: number): Promise<boolean>;
  /** Everything up to a position is there. */
  reached(position: string): void;
  /** No more will be reached: tells all who wait, and all who come. */
  end(): void;
}

interface Waiter {
  readonly position: string;
  readonly settle: (reached: boolean) => void;
}

/** @param at position reached so far */
export const createWaiters = (at: string): Waiters => {
  const waiting = new Set<Waiter>();
  let [here, ended] = [at, false];

  return {
    until: (position, withinMs) =>
      new Promise((resolve) => {
        if (position <= here || ended) return resolve(position <= here);
        const timer =
          withinMs === Infinity ? undefined : setTimeout(() => waiter.settle(false), withinMs).unref();
        const waiter: Waiter = {
          position,
          settle: (outcome) => {
            clearTimeout(timer);
            waiting.delete(waiter);
            resolve(outcome);
          },
        };
        waiting.add(waiter);
      }),
    reached: (position) => {
      here = position;
      for (const waiter of [...waiting]) if (waiter.position <= position) waiter.settle(true);
    },
    end: () => {
      ended = true;
      for (const waiter of [...waiting]) waiter.settle(false);
    },
  };
};
