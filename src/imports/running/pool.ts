/** Work in flight, at most so much at once. */
export interface Pool {
  /** Resolves as soon as the work has begun. @throws what earlier work failed with */
  begin(work: () => Promise<void>): Promise<void>;
  /** Resolves when all work is done. @throws the first failure */
  drain(): Promise<void>;
  /** Resolves when no work is under way any more, however it ended. */
  settle(): Promise<void>;
}

/** @param limit pieces of work at once, so that a group commit holds many */
export const createPool = (limit: number): Pool => {
  const running = new Set<Promise<void>>();
  let failure: { readonly error: unknown } | undefined;
  const refuse = (): void => {
    if (failure) throw failure.error;
  };
  const settle = async (): Promise<void> => {
    while (running.size > 0) await Promise.all(running);
  };
  return {
    settle,
    begin: async (work) => {
      while (running.size >= limit) await Promise.race(running);
      refuse();
      const task: Promise<void> = work()
        .catch((error: unknown) => void (failure ??= { error }))
        .finally(() => void running.delete(task));
      running.add(task);
    },
    drain: async () => {
      await settle();
      refuse();
    },
  };
};
