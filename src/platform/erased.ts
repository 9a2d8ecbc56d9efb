import { childOf } from '../domain/child-stream.js';
import type { LogReader } from '../event-store/log-reader.js';
import { keysLeftAt } from '../event-store/keys/keys-at.js';
import type { KeysAt } from '../event-store/keys/keys-at.js';
import type { KeysHeld } from '../event-store/keys/key-store.js';
import { keysLeftOf } from '../event-store/keys/keys-left.js';
import { landmarksOf } from './half-done.js';
import { isErased } from '../journey/record/open-erasures.js';
import { rowsLeftOf, type LeftRows } from '../read-model/left-rows.js';

/** What the files of a data folder still hold of records that were erased. */
export interface ErasureReport {
  /** Records that were erased. */
  readonly records: number;
  /** One sentence for each thing that is left; none where all is well. */
  readonly left: readonly string[];
}

/** The streams that were erased, in log order. */
export const erasedStreams = (reader: LogReader): readonly string[] =>
  landmarksOf(reader)
    .filter(isErased)
    .map(({ stream }) => stream);

const rowsSentence = ({ file, rows }: LeftRows): string =>
  `${file} still holds ${rows} rows of records that were erased. Run "throughline rebuild".`;

/** The same of a database of lists. @param url value of READ_DATABASE_URL @throws DatabaseProblem */
export const erasureReportOf = async (url: string, reader: LogReader): Promise<readonly string[]> => {
  const { openDatabase } = await import('../postgres/database.js');
  const { rowsLeftIn } = await import('../read-model/postgres/left-in-postgres.js');
  const database = await openDatabase(url, 'READ_DATABASE_URL', { connections: 1 });
  try {
    return (await rowsLeftIn(database, erasedStreams(reader).map(childOf))).map(rowsSentence);
  } finally {
    await database.close();
  }
};

const keysSentence = ({ subject, keys, claims }: KeysHeld & { readonly subject: string }): string =>
  `The key database still holds ${keys} keys and ${claims} identity claims of ${subject}, which was erased. Start a server: it finishes the erasure.`;

/** The same of keys that several processes share. @throws DatabaseProblem */
export const erasedKeysLeftAt = async (at: KeysAt, reader: LogReader): Promise<readonly string[]> =>
  (await keysLeftAt(at, erasedStreams(reader))).map(keysSentence);

/** Looks for what every erasure takes away: the key, the claims of who is who, the rows. @param dir data folder */
export const erasureReport = (dir: string, reader: LogReader): ErasureReport => {
  const streams = erasedStreams(reader);
  const left = [
    ...keysLeftOf(dir, streams).map(keysSentence),
    ...rowsLeftOf(dir, streams.map(childOf)).map(rowsSentence),
  ];
  return { records: streams.length, left };
};
