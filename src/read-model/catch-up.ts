import type { KeepUp } from './keep-up.js';
import type { Progress } from './progress-meter.js';

export interface CatchingUp {
  /** Events of the log that the tables do not hold yet. */
  readonly left: () => number | Promise<number>;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Milliseconds since any moment. */
  readonly now?: () => number;
}

/** Whoever waits hears so often how far it is, however long one step takes. */
const TELL_EVERY_MS = 250;

/** Brings the tables to the head of the log, step by step, and tells of it by time. */
export const catchUp = async (
  keeping: Pick<KeepUp, 'step'>,
  { left, onProgress, now = () => performance.now() }: CatchingUp,
): Promise<void> => {
  const total = await left();
  let done = 0;
  let toldAt = -Infinity;
  const tell = (soFar: number): void => {
    toldAt = now();
    onProgress?.({ done: Math.min(soFar, total), total, eventsASecond: 0, secondsLeft: null });
  };
  const tellInTime = (ofStep: number): void => {
    if (now() - toldAt >= TELL_EVERY_MS) tell(done + ofStep);
  };
  do {
    done = total - (await left());
    tell(done);
  } while (await keeping.step(tellInTime));
};
