/** What a rebuild says of itself while it runs; in events. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly eventsASecond: number;
  readonly secondsLeft: number | null;
  /** What follows once every event is done. */
  readonly then?: FinishingPart;
}

/** How far what follows the events has come: the register's settings, the indexes. */
export interface FinishingPart {
  readonly what: 'settings' | 'indexes';
  readonly done: number;
  /** Left out: not counted before. */
  readonly total?: number;
}

/** Adds up what the shards have done. */
export interface ProgressMeter {
  /** Says that it begins: with so many events done before. */
  begin(events: number): void;
  of(shard: number, events: number): void;
  finish(): Progress;
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
  const tell = (all: number): Progress => {
    const fresh = all - [...startedWith.values()].reduce((sum, n) => sum + n, 0);
    const eventsASecond = (fresh / Math.max(performance.now() - started, 1)) * 1_000;
    const secondsLeft = eventsASecond > 0 ? Math.ceil((total - all) / eventsASecond) : null;
    const progress = { done: all, total, eventsASecond, secondsLeft };
    report(progress);
    return progress;
  };
  return {
    begin: (events) => report({ done: events, total, eventsASecond: 0, secondsLeft: null }),
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
