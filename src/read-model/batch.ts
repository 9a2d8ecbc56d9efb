import { isChildStream } from '../domain/child-stream.js';
import type { LogReader } from '../event-store/log-reader.js';

/** What happened in the log since a position, coalesced: each stream once. */
export interface Batch {
  readonly position: string;
  readonly events: number;
  /** Child streams with new events, each with the position of its first. */
  readonly children: ReadonlyMap<string, string>;
  readonly settings: ReadonlySet<string>;
  /** Child streams that were erased: no copy of their rows may stay. */
  readonly erased: ReadonlySet<string>;
}

/** @param most events at most, so that a long import shows progress and yields the database between batches */
export const readBatch = (reader: LogReader, after: string, most: number): Batch | undefined => {
  const children = new Map<string, string>();
  const settings = new Set<string>();
  const erased = new Set<string>();
  let [events, position] = [0, after];
  for (const event of reader.all({ after })) {
    const { stream } = event;
    position = event.position;
    if (event.type === 'SubjectErased') erased.add(stream);
    if (isChildStream(stream)) children.set(stream, children.get(stream) ?? position);
    else if (stream.startsWith('setting-')) settings.add(stream);
    if (++events >= most) break;
  }
  return events === 0 ? undefined : { position, events, children, settings, erased };
};
