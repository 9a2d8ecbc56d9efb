/** Waits for the work, and no longer than until the signal aborts. @returns what it gives; undefined where nobody waits any more */
export const orAborted = <T>(work: Promise<T>, signal: AbortSignal): Promise<T | undefined> =>
  new Promise((resolve, reject) => {
    const end = (): void => resolve(undefined);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
    void work.then(resolve, reject).finally(() => signal.removeEventListener('abort', end));
  });
