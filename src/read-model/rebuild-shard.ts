import { CHILD_STREAMS, childOf } from '../domain/child-stream.js';
import type { RecordedFact } from '../domain/envelope.js';
import type { LogReader } from '../event-store/log-reader.js';
import { raisedBy, type Checkpoint } from './checkpoint.js';
import { describeError } from './parking.js';
import { projectOnce, recordedBy, type Projected } from './project-child.js';
import type { ProjectionSet } from './projection-rows.js';
import { factsOf, type FactSource } from './read-person.js';
import type { ShardLoad, ShardSink } from './shard-sink.js';

export interface ShardOptions {
  readonly reader: LogReader;
  /** The generation being built. */
  readonly tables: ShardSink;
  readonly decode: FactSource['decode'];
  readonly projections: ProjectionSet;
  readonly shard: number;
  readonly shards: number;
  readonly upTo: string;
  /** Events done by this shard, written or not, what it did before it was stopped included. */
  readonly onProgress: (events: number) => void;
  readonly isCancelled: () => boolean;
}

const CHILDREN_A_WRITE = 250;
/** More often than it is written, so that nobody waits for the first word. */
const CHILDREN_A_WORD = 16;

/** The latest moment and recording of rows and of what stands already. */
const latestWith = (at: Checkpoint, projected: Projected): Checkpoint => {
  let latest = recordedBy(at, projected);
  for (const rows of projected.rows.values()) latest = raisedBy(latest, rows);
  return latest;
};

/** Projects every stream of a shard, one write for many children; goes on where it was stopped. */
export const rebuildShard = async (options: ShardOptions): Promise<void> => {
  const { reader, tables, decode, projections, shard, shards, upTo } = options;
  // What was erased after the position is erased there too: its key is gone.
  const erasedSince = new Set(
    reader
      .landmarks()
      .filter(({ type, position }) => type === 'SubjectErased' && position > upTo)
      .map(({ stream }) => stream),
  );
  const read: FactSource['read'] = (stream) => (erasedSince.has(stream) ? [] : reader.stream(stream, upTo));
  const source: FactSource = { read, decode };
  const authority: readonly RecordedFact[] = decode(reader.stream('authority', upTo));
  const begun = await tables.doneBefore();
  // Where a shard is gone on with, one of the next children may be what ended it.
  let counting = begun !== undefined;
  let latest = await tables.latest();
  let [events, last] = [begun?.events ?? 0, begun?.afterNumber ?? 0];
  let [projected, failed]: [Projected[], ShardLoad['failed'][number][]] = [[], []];
  let writing: unknown;

  const write = async (): Promise<void> => {
    // The next children are projected while a database over a network takes in these.
    await writing;
    for (const one of projected) latest = latestWith(latest, one);
    const done = events;
    const written = tables.write({ projected, failed, latest, events: done, afterNumber: last });
    [counting, projected, failed] = [false, [], []];
    if (written instanceof Promise) {
      writing = written.then(() => options.onProgress(done));
      // Told to whoever waits for it next.
      (writing as Promise<void>).catch(() => undefined);
    } else options.onProgress(done);
  };

  if (begun === undefined) await tables.begin(latest);
  options.onProgress(events);
  for (const { number, stream, events: stored } of reader.streams({
    prefix: CHILD_STREAMS,
    ...{ shard, shards, upTo },
    afterNumber: last,
  })) {
    events += stored.length;
    last = number;
    if (erasedSince.has(stream) || (counting && !(await tables.mayTry(childOf(stream))))) continue;
    try {
      const one = projectOnce(source, projections, authority, factsOf(source, stream, stored));
      if (one !== undefined) projected.push(one);
    } catch (error) {
      failed.push({ child: childOf(stream), error: describeError(error) });
    }
    if (projected.length % CHILDREN_A_WORD === 0) options.onProgress(events);
    if (projected.length < CHILDREN_A_WRITE) continue;
    await write();
    if (options.isCancelled()) break;
  }
  if (!options.isCancelled()) await write();
  await writing;
};
