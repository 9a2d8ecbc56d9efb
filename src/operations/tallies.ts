/** Upper bounds of the buckets that durations are counted in, in seconds. */
export const BOUNDS = [
  0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10,
] as const;

/** How often something took how long. */
export interface Durations {
  /** One for each bound, and one for what took longer. */
  readonly buckets: readonly number[];
  readonly seconds: number;
}

/** Counted so far; names are those of our own code, never what somebody sent. */
export interface Tallied {
  /** By operation, then by HTTP status. */
  readonly requests: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** By operation. */
  readonly requestDurations: ReadonlyMap<string, Durations>;
  /** By name, then by outcome. */
  readonly commands: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly appends: Durations;
  readonly faults: number;
  /** When the disk refused an append, milliseconds since 1970; undefined since one was taken. */
  readonly refusedAt: number | undefined;
}

/** What a running service counts: cheap enough for every request and every append. */
export interface Tallies {
  request(operation: string, status: string, seconds: number): void;
  command(name: string, outcome: string): void;
  append(seconds: number): void;
  /** The disk refused an append. */
  appendRefused(): void;
  fault(): void;
  read(): Tallied;
}

interface Counting {
  readonly buckets: number[];
  seconds: number;
}

const counting = (): Counting => ({ buckets: new Array<number>(BOUNDS.length + 1).fill(0), seconds: 0 });

const took = (counted: Counting, seconds: number): void => {
  let at = 0;
  while (at < BOUNDS.length && seconds > BOUNDS[at]!) at += 1;
  counted.buckets[at]! += 1;
  counted.seconds += seconds;
};

const madeIn = <V>(map: Map<string, V>, key: string, make: () => V): V => {
  const held = map.get(key);
  if (held !== undefined) return held;
  const made = make();
  map.set(key, made);
  return made;
};

const oneMore = (map: Map<string, Map<string, number>>, name: string, kind: string): void => {
  const kinds = madeIn(map, name, () => new Map<string, number>());
  kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
};

/** Counts from nothing. */
export const createTallies = (): Tallies => {
  const requests = new Map<string, Map<string, number>>();
  const requestDurations = new Map<string, Counting>();
  const commands = new Map<string, Map<string, number>>();
  const appends = counting();
  let faults = 0;
  let refusedAt: number | undefined;
  return {
    request: (operation, status, seconds) => {
      oneMore(requests, operation, status);
      took(madeIn(requestDurations, operation, counting), seconds);
    },
    command: (name, outcome) => oneMore(commands, name, outcome),
    append: (seconds) => {
      refusedAt = undefined;
      took(appends, seconds);
    },
    appendRefused: () => void (refusedAt = Date.now()),
    fault: () => void (faults += 1),
    read: () => ({ requests, requestDurations, commands, appends, faults, refusedAt }),
  };
};
