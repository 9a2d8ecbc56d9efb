import { isChildStream } from '../domain/child-stream.js';
import { keysLeftAt } from '../event-store/keys/keys-at.js';
import type { KeysAt } from '../event-store/keys/keys-at.js';
import type { StoredEvent } from '../event-store/port.js';

/** Notes of which records a log tells that were not erased, event by event. */
export interface RecordsTold {
  note(event: StoredEvent): void;
  /** Their streams, in log order. */
  streams(): readonly string[];
}

export const recordsTold = (): RecordsTold => {
  const told = new Set<string>();
  return {
    note: ({ stream, revision, type }) => {
      if (revision === 0 && isChildStream(stream)) told.add(stream);
      if (type === 'SubjectErased') told.delete(stream);
    },
    streams: () => [...told],
  };
};

const NAMED = 10;

/**
 * One sentence where keys of records that were not erased are not held; none where all is well.
 * @throws DatabaseProblem
 */
export const keylessSentence = async (
  at: KeysAt,
  streams: readonly string[],
): Promise<string | undefined> => {
  const held = new Set(
    (await keysLeftAt(at, streams)).filter(({ keys }) => keys > 0).map((one) => one.subject),
  );
  const missing = streams.filter((stream) => !held.has(stream));
  if (missing.length === 0) return undefined;
  const more = missing.length > NAMED ? ` and ${missing.length - NAMED} more` : '';
  return (
    `Nothing that is sealed can be read of ${missing.length === 1 ? '1 record' : `${missing.length} records`}, whose key is not held: ` +
    `${missing.slice(0, NAMED).join(', ')}${more}. Bring the newest keys back. ` +
    'Where a record was erased and an older log was put back, erase it again.'
  );
};
