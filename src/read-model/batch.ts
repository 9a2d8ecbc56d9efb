import type { LogReader } from '../event-store/log-reader.js';
import { isChildStream } from './child-numbers.js';

/** What happened in the log since a position, coalesced: each stream once. */
export interface Batch {
  readonly position: string;
  readonly events: number;
  /** Child streams with new events, each with the position of its first. */
  readonly children: ReadonlyMap<string, string>;
  readonly settings: ReadonlySet<string>;
  /** Whether a child was erased: no copy of its rows may stay. */
  readonly erasure: boolean;
}

/** @param most events at most, so that a long import shows progress and yields the database between batches */
export const readBatch = (reader: LogReader, after: string, most: number): Batch | undefined => {
  const children = new Map<string, string>();
  const settings = new Set<string>();
  let [events, position, erasure] = [0, after, false];
  for (const event of reader.all({ after })) {
    const { stream } = event;
    position = event.position;
    if (event.type === 'SubjectErased') erasure = true;
    if (isChildStream(stream)) children.set(stream, children.get(stream) ?? position);
    else if (stream.startsWith('setting-')) settings.add(stream);
    if (++events >= most) break;
  }
  return events === 0 ? undefined : { position, events, children, settings, erasure };
};
