import { childOf, streamOf } from '../domain/child-stream.js';
import type { RecordedFact } from '../domain/envelope.js';
import type { LogReader } from '../event-store/log-reader.js';
import { readBatch, type Batch } from './batch.js';
import { raisedBy, type Checkpoint } from './checkpoint.js';
import type { Maybe } from './maybe.js';
import { describeError, MOST_ATTEMPTS, waiting } from './parking.js';
import { nothingOf, projectChild, recordedBy, type Projected } from './project-child.js';
import type { ProjectionSet } from './projection-rows.js';
import type { FactSource } from './read-person.js';
import type { TablesSink } from './tables-sink.js';

export interface ProjectorOptions {
  readonly reader: LogReader;
  /** The generation kept up to date. */
  readonly tables: TablesSink;
  readonly decode: FactSource['decode'];
  readonly projections: ProjectionSet;
  /** Adopted policies count up to here: a later one makes another generation. */
  readonly policiesUpTo: string;
  /** The moment, UTC ISO 8601. */
  readonly now: () => string;
  /** Waits between two tries of one child; the third failure parks it. */
  readonly pause: (milliseconds: number) => Maybe<void>;
  /** Children were erased and their rows are gone: whatever else tells of them goes too. */
  readonly onErasure?: (children: readonly string[]) => Maybe<void>;
}

/** Keeps one generation up to date; each step is one transaction of rows and checkpoint. */
export interface Projector {
  /** Takes the next events, coalesced by child. @returns false when there was nothing new. @throws CheckpointMoved */
  step(tell?: (events: number) => void): Promise<boolean>;
  position(): string;
  /** Tries parked children again, or one that is parked or was skipped: the children whose rows now stand. */
  replayParked(child?: string): Promise<readonly string[]>;
  skipParked(child: string, reason: string): Promise<boolean>;
}

const EVENTS_A_STEP = 2_000;
const PAUSES_MS = [0, 10, 50];

export const createProjector = async (options: ProjectorOptions): Promise<Projector> => {
  const { reader, tables, decode, projections, now, pause } = options;
  const { parking } = tables;
  const source: FactSource = { read: (stream) => reader.stream(stream), decode };
  const authority: readonly RecordedFact[] = decode(reader.stream('authority', options.policiesUpTo));
  let at = await tables.checkpoint();

  /** Whose try ended well, and is counted no more from the next one on. */
  let passed: string | undefined;
  const tried = async (stream: string, position: string): Promise<Projected | undefined> => {
    const child = childOf(stream);
    for (const wait of PAUSES_MS) {
      await pause(wait);
      const attempts = await parking.attempt(child, position, now(), passed);
      passed = undefined;
      try {
        const projected = projectChild(source, projections, authority, stream);
        passed = child;
        return projected;
      } catch (error) {
        await parking.failed(child, describeError(error));
        if (attempts >= MOST_ATTEMPTS) return undefined;
      }
    }
    return undefined;
  };
  const project = async (
    { children, erased, events }: Batch,
    tell?: (events: number) => void,
  ): Promise<readonly Projected[]> => {
    const found: Projected[] = [];
    const done = new Set<string>();
    let seen = 0;
    for (const [stream, position] of children) {
      tell?.(Math.floor((events * seen++) / children.size));
      if (done.has(childOf(stream))) continue;
      // What could not be projected before is taken away all the same.
      if ((await parking.isParked(childOf(stream))) && !erased.has(stream)) continue;
      const projected =
        (await tried(stream, position)) ?? (erased.has(stream) ? nothingOf(stream) : undefined);
      if (projected === undefined) continue;
      found.push(projected);
      for (const child of projected.children) done.add(child);
    }
    return found;
  };
  const commit = async (
    position: string,
    found: readonly Projected[],
    streams: Iterable<string>,
  ): Promise<void> => {
    let to: Checkpoint = { ...at, position };
    for (const one of found) {
      to = recordedBy(to, one);
      for (const rows of one.rows.values()) to = raisedBy(to, rows);
    }
    const settings = [...streams].flatMap((stream) => {
      const cells = projections.settingOf(decode(reader.stream(stream)));
      return cells === undefined ? [] : [cells];
    });
    await tables.write({ from: at, to, found, settings });
    at = to;
  };

  return {
    position: () => at.position,
    step: async (tell) => {
      const batch = readBatch(reader, at.position, EVENTS_A_STEP);
      if (batch === undefined) return false;
      await commit(batch.position, await project(batch, tell), batch.settings);
      if (batch.erased.size > 0) {
        await tables.purge();
        await options.onErasure?.([...batch.erased].map(childOf));
      }
      return true;
    },
    replayParked: async (only) => {
      const all = await parking.all();
      const found: Projected[] = [];
      // A skipped child is tried by name alone: what fails again is parked again.
      for (const { child, position } of only === undefined ? waiting(all) : all) {
        if (only !== undefined && child !== only) continue;
        const projected = await tried(streamOf(child), position);
        passed = undefined; // its events lie before the checkpoint: it stays parked until its rows stand
        if (projected !== undefined) found.push(projected);
      }
      await commit(at.position, found, []);
      return found.flatMap(({ children }) => children);
    },
    skipParked: async (child, reason) => parking.skip(child, reason),
  };
};
