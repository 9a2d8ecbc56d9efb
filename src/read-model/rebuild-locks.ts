/** Two numbers that shards of a rebuild share: whether one writes, and whether to stop. */
const WRITING = 0;
const CANCELLED = 1;

export const sharedState = (): Int32Array => new Int32Array(new SharedArrayBuffer(8));

const ownerOf = (shard: number): number => shard + 1;

const letGo = (state: Int32Array, shard: number): void => {
  Atomics.compareExchange(state, WRITING, ownerOf(shard), 0);
  Atomics.notify(state, WRITING, 1);
};

/** Runs the work while no other thread with the same state does. */
export const aloneWith = (state: Int32Array, shard: number): ((work: () => void) => void) => {
  return (work) => {
    for (;;) {
      const owner = Atomics.compareExchange(state, WRITING, 0, ownerOf(shard));
      if (owner === 0) break;
      Atomics.wait(state, WRITING, owner);
    }
    try {
      work();
    } finally {
      letGo(state, shard);
    }
  };
};

/** Lets others write where the thread of a shard ended without a word. */
export const releaseFor = letGo;

export const cancel = (state: Int32Array): void => {
  Atomics.store(state, CANCELLED, 1);
};
export const isCancelled = (state: Int32Array): boolean => Atomics.load(state, CANCELLED) === 1;
