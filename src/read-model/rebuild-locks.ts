/** Two numbers that shards of a rebuild share: whether one writes, and whether to stop. */
const WRITING = 0;
const CANCELLED = 1;

export const sharedState = (): Int32Array => new Int32Array(new SharedArrayBuffer(8));

/** Runs the work while no other thread with the same state does. */
export const aloneWith = (state: Int32Array): ((work: () => void) => void) => {
  return (work) => {
    while (Atomics.compareExchange(state, WRITING, 0, 1) !== 0) Atomics.wait(state, WRITING, 1);
    try {
      work();
    } finally {
      Atomics.store(state, WRITING, 0);
      Atomics.notify(state, WRITING, 1);
    }
  };
};

export const cancel = (state: Int32Array): void => {
  Atomics.store(state, CANCELLED, 1);
};
export const isCancelled = (state: Int32Array): boolean => Atomics.load(state, CANCELLED) === 1;
