/** Looks for erasures, again and again, until it is stopped. */
export interface Watch {
  stop(): Promise<void>;
}

interface WatchOptions {
  readonly look: () => Promise<void>;
  /** Told why the last look failed, or undefined once one succeeds again. */
  readonly onTrouble: (why: unknown) => void;
  /** Looks have failed for too long: what is in memory can be believed no more. */
  readonly onLapsed: (why: unknown) => void;
}

const TIMES = { lookEveryMs: 250, lapsesAfterMs: 30_000 };

/** Other processes forget an erased key within a quarter of a second and the time of a query. */
export const watchErasures = (
  { look, onTrouble, onLapsed }: WatchOptions,
  { lookEveryMs, lapsesAfterMs } = TIMES,
): Watch => {
  let failingSince: number | undefined;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();

  const failed = (why: unknown): void => {
    onTrouble(why);
    failingSince ??= Date.now();
    if (Date.now() - failingSince >= lapsesAfterMs) onLapsed(why);
  };
  const succeeded = (): void => {
    if (failingSince !== undefined) onTrouble(undefined);
    failingSince = undefined;
  };
  const later = (): void => {
    if (stopped) return;
    timer = setTimeout(() => {
      looking = look().then(succeeded, failed).then(later);
    }, lookEveryMs);
    timer.unref();
  };
  later();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await looking;
    },
  };
};
