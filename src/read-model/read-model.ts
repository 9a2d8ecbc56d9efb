import type { RecordedFact } from '../domain/envelope.js';
import type { BuildControls } from './build-source.js';
import type { Compared } from './compare-tables.js';
import type { WentBack } from './go-back.js';
import type { Jobs } from './jobs.js';
import type { ParkedChild } from './parking.js';
import type { Past } from './past.js';
import type { Progress } from './progress-meter.js';
import type { StreamFacts } from './projection-rows.js';
import type { Reading } from './reading.js';
import type { Skip } from './skips.js';

/** How far the tables are behind the log, and whether anybody is still at work. */
export interface ReadModelHealth {
  readonly position: string | undefined;
  /** Events of the log that the tables do not hold yet. */
  readonly lagEvents: number;
  /** Seconds since the oldest of them was recorded. */
  readonly lagSeconds: number;
  /** Seconds since the projector last said anything; undefined where none runs. */
  readonly heardSecondsAgo: number | undefined;
  readonly failing: string | undefined;
  readonly parked: readonly ParkedChild[];
  /** Children who were parked and then skipped, and whose rows are not made yet. */
  readonly skipped: readonly ParkedChild[];
  readonly rebuilding: Progress | undefined;
}

export interface RebuildControls extends BuildControls {
  readonly shards?: number;
  /** Puts them in use although those in use hold more: the log was put back from an older backup. */
  readonly evenEarlier?: boolean;
}

/** The tables of one log: asked here, kept up to date by the projector. */
export interface ReadModel {
  /** Runs the work in one read transaction: rows and position belong together. @throws NotBuilt */
  read<T>(work: (reading: Reading) => T | Promise<T>): Promise<T>;
  /** Waits until the tables have reached a position. @returns false when the time ran out first */
  waitFor(position: string, timeoutMs: number): Promise<boolean>;
  health(): Promise<ReadModelHealth>;
  /** Whether the tables in use are of other rules, policies or shapes than today's, or there are none. */
  rebuildDue(): Promise<boolean>;
  rebuild(controls?: RebuildControls): Promise<void>;
  /** Puts the tables that were in use before in use again, brought up to the log. @throws NoWayBack */
  goBack(): Promise<WentBack>;
  /** Makes the tables afresh aside and compares them with those in use, row by row. @throws NotComparable, NotBuilt */
  compare(controls?: BuildControls): Promise<Compared>;
  /**
   * The tables as this log stood at a position, made from the shorter streams; kept for a while once made.
   * @throws RebuildStopped when the signal aborts
   */
  at(position: string, controls?: BuildControls): Promise<Past>;
  /** Runs the work over the tables in use where they are those of the position, else over those made for it. */
  readAt<T>(
    position: string,
    work: (reading: Reading) => T | Promise<T>,
    controls?: BuildControls,
  ): Promise<T>;
  /** Lists at past positions, made in the background. */
  readonly jobs: Jobs;
  /** A child's stream with those ever linked to it, as they stood at a position (left out: now); none: no such child. */
  person(child: string, position?: string): readonly StreamFacts[];
  /** The authority's stream as it stood at a position. */
  authority(position?: string): readonly RecordedFact[];
  /** Finishes what a process that died left of the rows of erased children; of the one process that writes. */
  forgetErased(children: readonly string[]): Promise<void>;
  /** Brings the tables to the head of the log here and now, without a projector. */
  catchUp(controls?: Pick<BuildControls, 'onProgress'>): Promise<void>;
  /** Starts the projector; a newly adopted policy rebuilds by itself. */
  follow(): void;
  /** Tries parked children again, or one that is parked or was skipped: the children whose rows now stand. */
  replayParked(child?: string): Promise<readonly string[]>;
  /**
   * Lets later events of a parked child be tried again, without the rows that could not be made; noted for good.
   * @param by who said so, as `staff-<uuid>` @returns false where the child is not parked
   */
  skipParked(child: string, reason: string, by?: string): Promise<boolean>;
  /** Every skip that was noted, oldest first; those of erased children are gone. */
  skips(): Promise<readonly Skip[]>;
  close(): Promise<void>;
}
