/** What a rebuild says of itself while it runs; in events. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly eventsASecond: number;
  readonly secondsLeft: number | null;
}

/** Adds up what the shards have done. */
export interface ProgressMeter {
  of(shard: number, events: number): void;
  finish(): void;
}

const EVERY_MS = 200;

/** @param total events to do @param report called a few times a second at most, and at the end */
export const progressMeter = (
  total: number,
  shards: number,
  report: (progress: Progress) => void,
): ProgressMeter => {
  const done = new Array<number>(shards).fill(0);
  const startedWith = new Map<number, number>();
  const started = performance.now();
  let reported = 0;
  const tell = (all: number): void => {
    const fresh = all - [...startedWith.values()].reduce((sum, n) => sum + n, 0);
    const eventsASecond = (fresh / Math.max(performance.now() - started, 1)) * 1_000;
    const secondsLeft = eventsASecond > 0 ? Math.ceil((total - all) / eventsASecond) : null;
    report({ done: all, total, eventsASecond, secondsLeft });
  };
  return {
    of: (shard, events) => {
      // A shard says first what a stopped rebuild had done before, which says nothing of the speed of this one.
      if (!startedWith.has(shard)) startedWith.set(shard, events);
      done[shard] = events;
      if (performance.now() - reported < EVERY_MS) return;
      reported = performance.now();
      tell(done.reduce((sum, n) => sum + n, 0));
    },
    finish: () => tell(total),
  };
};
