import type { DatabaseSync } from 'node:sqlite';
import type { RecordedFact } from '../domain/envelope.js';
import type { LogReader } from '../event-store/log-reader.js';
import { readBatch, type Batch } from './batch.js';
import { moveCheckpoint, raisedBy, readCheckpoint, type Checkpoint } from './checkpoint.js';
import { childNumbers, childOf } from './child-numbers.js';
import { inTransaction } from './connection.js';
import { describeError, MOST_ATTEMPTS, parkingOf } from './parking.js';
import { nothingOf, projectChild, recordedBy, type Projected } from './project-child.js';
import type { ProjectionSet } from './projection-rows.js';
import type { FactSource } from './read-person.js';
import { differenceWriter } from './write-difference.js';
import { settingWriter } from './write-settings.js';

export interface ProjectorOptions {
  readonly reader: LogReader;
  /** Database of the generation kept up to date, open for writing. */
  readonly db: DatabaseSync;
  readonly decode: FactSource['decode'];
  readonly projections: ProjectionSet;
  /** Adopted policies count up to here: a later one makes another generation. */
  readonly policiesUpTo: string;
  /** The moment, UTC ISO 8601. */
  readonly now: () => string;
  /** Waits between two tries of one child; the third failure parks it. */
  readonly pause: (milliseconds: number) => void;
  /** A child was erased and its rows are gone: whatever else holds a copy goes too. */
  readonly onErasure?: () => void;
}

/** Keeps one generation up to date; each step is one transaction of rows and checkpoint. */
export interface Projector {
  /** Takes the next events, coalesced by child. @returns false when there was nothing new. @throws CheckpointMoved */
  step(): boolean;
  position(): string;
  /** Tries parked children again (all, or one): the children whose rows now stand. */
  replayParked(child?: string): readonly string[];
  skipParked(child: string, reason: string): boolean;
}

const EVENTS_A_STEP = 2_000;
const PAUSES_MS = [0, 10, 50];

export const createProjector = (options: ProjectorOptions): Projector => {
  const { reader, db, decode, projections, now, pause } = options;
  const source: FactSource = { read: (stream) => reader.stream(stream), decode };
  const parking = parkingOf(db);
  const numberOf = childNumbers(db);
  const writeDifference = differenceWriter(db);
  const writeSetting = settingWriter(db);
  const authority: readonly RecordedFact[] = decode(reader.stream('authority', options.policiesUpTo));
  let at = readCheckpoint(db);

  /** Whose try ended well, and is counted no more from the next one on. */
  let passed: string | undefined;
  const tried = (stream: string, position: string): Projected | undefined => {
    const child = childOf(stream);
    for (const wait of PAUSES_MS) {
      pause(wait);
      const attempts = parking.attempt(child, position, now(), passed);
      passed = undefined;
      try {
        const projected = projectChild(source, projections, authority, stream);
        passed = child;
        return projected;
      } catch (error) {
        parking.failed(child, describeError(error));
        if (attempts >= MOST_ATTEMPTS) return undefined;
      }
    }
    return undefined;
  };
  const write = (projected: Projected, upTo: Checkpoint): Checkpoint => {
    let raised = recordedBy(upTo, projected);
    for (const [stream, rows] of projected.rows) {
      writeDifference(numberOf(childOf(stream)), rows);
      raised = raisedBy(raised, rows);
    }
    for (const child of projected.children) parking.cleared(child);
    return raised;
  };
  const project = ({ children, erased }: Pick<Batch, 'children' | 'erased'>): readonly Projected[] => {
    const found: Projected[] = [];
    const done = new Set<string>();
    for (const [stream, position] of children) {
      if (done.has(childOf(stream))) continue;
      // What could not be projected before is taken away all the same.
      if (parking.isParked(childOf(stream)) && !erased.has(stream)) continue;
      const projected = tried(stream, position) ?? (erased.has(stream) ? nothingOf(stream) : undefined);
      if (projected === undefined) continue;
      found.push(projected);
      for (const child of projected.children) done.add(child);
    }
    return found;
  };
  const commit = (position: string, found: readonly Projected[], settings: ReadonlySet<string>): void => {
    const moved = inTransaction(db, () => {
      let next: Checkpoint = { ...at, position };
      for (const one of found) next = write(one, next);
      for (const stream of settings) {
        const cells = projections.settingOf(decode(reader.stream(stream)));
        if (cells !== undefined) writeSetting(cells);
      }
      moveCheckpoint(db, at, next);
      return next;
    });
    at = moved;
  };

  return {
    position: () => at.position,
    step: () => {
      const batch = readBatch(reader, at.position, EVENTS_A_STEP);
      if (batch === undefined) return false;
      commit(batch.position, project(batch), batch.settings);
      if (batch.erased.size > 0) {
        db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
        options.onErasure?.();
      }
      return true;
    },
    replayParked: (only) => {
      const wanted = parking.all().filter(({ child }) => only === undefined || child === only);
      const found: Projected[] = [];
      for (const { child, position } of wanted) {
        const projected = tried(`child-${child}`, position);
        passed = undefined; // its events lie before the checkpoint: it stays parked until its rows stand
        if (projected !== undefined) found.push(projected);
      }
      commit(at.position, found, new Set());
      return found.flatMap(({ children }) => children);
    },
    skipParked: (child, reason) => parking.skip(child, reason),
  };
};
