/** Lets readers wait for the next change of a log, of this process or (by polling) of another. */
export interface Wakeups {
  /** Something was committed: everyone who waits looks again. */
  notify(): void;
  /** Resolves at the next change, or when the signal aborts. */
  next(signal: AbortSignal): Promise<void>;
  close(): void;
}

/** @param changedElsewhere asked every `everyMs` while someone waits; true when another process wrote. */
export const createWakeups = (changedElsewhere?: () => boolean, everyMs = 50): Wakeups => {
  const waiting = new Set<() => void>();
  let timer: NodeJS.Timeout | undefined;

  const stopPolling = (): void => {
    clearInterval(timer);
    timer = undefined;
  };
  const notify = (): void => {
    const all = [...waiting];
    waiting.clear();
    stopPolling();
    for (const wake of all) wake();
  };
  const poll = (): void => {
    if (changedElsewhere?.()) notify();
  };
  const next = (signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const wake = (): void => {
        signal.removeEventListener('abort', wake);
        waiting.delete(wake);
        if (waiting.size === 0) stopPolling();
        resolve();
      };
      signal.addEventListener('abort', wake);
      waiting.add(wake);
      timer ??= setInterval(poll, everyMs);
    });

  return { notify, next, close: notify };
};
