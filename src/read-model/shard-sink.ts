import type { Checkpoint } from './checkpoint.js';
import type { Maybe } from './maybe.js';
import type { Projected } from './project-child.js';

/** How far a shard had come when it was stopped. */
export interface ShardDone {
  readonly afterNumber: number;
  readonly events: number;
}

/** Rows of many children, written at once with how far the shard has come. */
export interface ShardLoad extends ShardDone {
  readonly projected: readonly Projected[];
  readonly failed: readonly { readonly child: string; readonly error: string }[];
  readonly latest: Checkpoint;
}

/** Where one shard of a rebuild puts its rows, in whichever database. */
export interface ShardSink {
  /** Undefined for a shard that was never begun. */
  doneBefore(): Maybe<ShardDone | undefined>;
  /** What all shards found to be the latest moment and recording. */
  latest(): Maybe<Checkpoint>;
  /** Says that the shard was begun. */
  begin(at: Checkpoint): Maybe<void>;
  /**
   * Counts the try of a child, before it is made: for where one of the next children may be what ended the shard.
   * @returns false for a child whose tries ended the program too often: it is parked
   */
  mayTry(child: string): Maybe<boolean>;
  write(load: ShardLoad): Maybe<void>;
}
