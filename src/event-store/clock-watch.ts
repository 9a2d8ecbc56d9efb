/** The clock of this machine differs from the one that all processes share: nothing is recorded with it. */
export class ClockOff extends Error {}

/** Holds the clock of this machine against one that the processes of a log share. */
export interface ClockWatch {
  /** Resolves while the clock may be recorded with; undefined where no question was needed. @throws ClockOff */
  refuse(): Promise<void> | undefined;
  /** A sentence while the clock stands elsewhere; undefined while all is well. */
  problem(): string | undefined;
  stop(): Promise<void>;
}

export interface ClockWatchOptions {
  /** What the shared clock says: milliseconds since 1970. */
  readonly ask: () => Promise<number>;
  /** What the clock of this machine says: milliseconds since 1970. */
  readonly own?: () => number;
  /** Milliseconds that pass whatever a clock is set to. */
  readonly passed?: () => number;
  readonly everyMs?: number;
}

const TOLERATED_MS = 5_000;
const EVERY_MS = 5_000;
/** A clock that moved by so much against the time that passed was set, or the machine slept: the shared one is asked anew. */
const MOVED_MS = 500;

interface Measured {
  /** This clock is ahead of the shared one by something between the two; negative where it is behind. */
  readonly least: number;
  readonly most: number;
  /** This clock against the time that passed. */
  readonly against: number;
}

const offBy = ({ least, most }: Measured): number => {
  if (least > TOLERATED_MS) return least;
  return most < -TOLERATED_MS ? most : 0;
};

const inWords = (off: number): string =>
  `The clock of this machine stands ${Math.round(Math.abs(off) / 1_000)} seconds ${off > 0 ? 'ahead of' : 'behind'} ` +
  'that of the database which the processes of this log share. Nothing is recorded here until it is right: set the clock.';

/**
 * Watches the clock of this machine from now on; what the way to the shared one and back takes is taken into account.
 * @throws what `ask` throws the first time
 */
export const watchClock = async (options: ClockWatchOptions): Promise<ClockWatch> => {
  const { ask, own = Date.now, passed = () => performance.now(), everyMs = EVERY_MS } = options;
  const measure = async (): Promise<Measured> => {
    const [sent, began] = [own(), passed()];
    const shared = await ask();
    const took = passed() - began;
    return { least: sent - shared, most: sent + took - shared, against: sent - began };
  };
  let measured = await measure();
  let measuring: Promise<void> | undefined;
  const measureAgain = (): Promise<void> =>
    (measuring ??= measure()
      .then(
        (anew) => void (measured = anew),
        () => undefined, // whoever needs the database is told; what was measured last stands
      )
      .finally(() => (measuring = undefined)));
  const hasMoved = (): boolean => Math.abs(own() - passed() - measured.against) > MOVED_MS;
  const problem = (): string | undefined => {
    const moved = own() - passed() - measured.against;
    const off = offBy({ ...measured, least: measured.least + moved, most: measured.most + moved });
    return off === 0 ? undefined : inWords(off);
  };
  const refuseNow = (): void => {
    const says = problem();
    if (says !== undefined) throw new ClockOff(says);
  };
  const timer = setInterval(() => void measureAgain(), everyMs).unref();

  return {
    problem,
    refuse: () => (hasMoved() || problem() !== undefined ? measureAgain().then(refuseNow) : undefined),
    stop: async () => {
      clearInterval(timer);
      await measuring;
    },
  };
};
