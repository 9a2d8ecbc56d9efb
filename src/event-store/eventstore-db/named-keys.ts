import { randomUUID } from 'node:crypto';
import { Conflict } from '../port.js';
import type { Appending } from './appending.js';
import { logEvent, readLogStream } from './log-stream.js';
import { createNumbering } from './numbering.js';
import type { Reading } from './reading.js';
import { LOG_STREAM } from './stored-event.js';

/** Which keys the processes of a log share, written in the log's own stream by whoever comes first. */
export interface NamedKeys {
  /** Mark of those keys; undefined where nobody has named any. */
  keysNamed(): Promise<string | undefined>;
  /** Names them where nobody has. @returns whether these are the ones */
  keysAre(mark: string): Promise<boolean>;
}

export const namedKeys = (reading: Reading, appending: Pick<Appending, 'put'>): NamedKeys => {
  const stream = async () => (await readLogStream(reading, createNumbering()))!;
  const keysAre = async (mark: string): Promise<boolean> => {
    const { keys, revision } = await stream();
    if (keys !== undefined) return keys === mark;
    try {
      await appending.put(LOG_STREAM, revision, [logEvent('KeysNamed', randomUUID(), { mark })]);
      return true;
    } catch (error) {
      // Another process wrote there: perhaps which keys it has.
      if (!(error instanceof Conflict)) throw error;
      return keysAre(mark);
    }
  };
  return { keysNamed: async () => (await stream()).keys, keysAre };
};
