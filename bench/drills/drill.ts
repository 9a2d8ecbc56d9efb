import type { Worker } from './kill.js';

/** What every drill is given. */
export interface DrillContext {
  readonly worker: Worker;
  /** Makes an empty folder. */
  readonly folder: (name: string) => string;
  /** The files of a small city. */
  readonly city: string;
  /** A number from 0 up to 1, the next of a series that a seed begins. */
  readonly chance: () => number;
}

/** One way of killing the process; each round kills it once, and checks. */
export interface Drill {
  readonly name: string;
  /** @returns what was seen, for the line of the round. @throws Wrong */
  round(): Promise<string>;
}
