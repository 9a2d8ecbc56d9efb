import type { Checkpoint } from './checkpoint.js';
import type { Maybe } from './maybe.js';
import type { ParkedChild } from './parking.js';
import type { Projected } from './project-child.js';
import type { Cells } from './rows.js';

/** The children that could not be projected, kept with the rows; what each does: parking.ts. */
export interface ParkingSink {
  isParked(child: string): Maybe<boolean>;
  attempt(child: string, position: string, at: string, passed?: string): Maybe<number>;
  failed(child: string, error: string): Maybe<void>;
  skip(child: string, reason: string): Maybe<boolean>;
  all(): Maybe<readonly ParkedChild[]>;
}

/** What one step of a projector writes: all of it, or none. */
export interface StepWritten {
  readonly from: Checkpoint;
  readonly to: Checkpoint;
  /** Rows of children, and which children are parked no more. */
  readonly found: readonly Projected[];
  readonly settings: readonly Cells[];
}

/** Tables that are kept up to date, in whichever database they stand. */
export interface TablesSink {
  readonly parking: ParkingSink;
  checkpoint(): Maybe<Checkpoint>;
  /** Brings rows and checkpoint to what they should be. @throws CheckpointMoved where somebody else moved it */
  write(step: StepWritten): Maybe<void>;
  /** Leaves no copy of rows that were taken away for an erasure. */
  purge(): Maybe<void>;
}
