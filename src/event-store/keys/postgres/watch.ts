/** Looks for erasures, again and again, until it is stopped. */
export interface Watch {
  stop(): Promise<void>;
}

interface WatchOptions {
  readonly look: () => Promise<void>;
  /** Told why the last look failed, or undefined once one succeeds again. */
  readonly onTrouble: (why: unknown) => void;
  /** No look has ended well for too long: what is in memory can be believed no more. */
  readonly onLapsed: () => void;
  /** Whether a look that failed so may have missed an erasure; left out: always. */
  readonly hidesErasures?: (why: unknown) => boolean;
}

const TIMES = { lookEveryMs: 250, lapsesAfterMs: 30_000 };

/** Other processes forget an erased key within a quarter of a second and the time of a query. */
export const watchErasures = (
  { look, onTrouble, onLapsed, hidesErasures = () => true }: WatchOptions,
  { lookEveryMs, lapsesAfterMs } = TIMES,
): Watch => {
  let failing = false;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();
  // Runs from the first look that has not ended well: one may wait for its answer for longer than that.
  let lapse: NodeJS.Timeout | undefined;
  const seen = (): void => {
    clearInterval(lapse);
    lapse = undefined;
  };

  const failed = (why: unknown): void => {
    failing = true;
    if (!hidesErasures(why)) seen();
    onTrouble(why);
  };
  const succeeded = (): void => {
    seen();
    if (failing) onTrouble(undefined);
    failing = false;
  };
  const later = (): void => {
    if (stopped) return;
    timer = setTimeout(() => {
      lapse ??= setInterval(onLapsed, lapsesAfterMs).unref();
      looking = look().then(succeeded, failed).then(later);
    }, lookEveryMs);
    timer.unref();
  };
  later();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      seen();
      await looking;
    },
  };
};
