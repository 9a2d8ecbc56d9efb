import { randomUUID } from 'node:crypto';
import { refuseShut } from '../copying/standing.js';
import { Conflict, NO_STREAM } from '../port.js';
import { isUuid } from '../uuid.js';
import type { Appending } from './appending.js';
import { logEvent, readLogStream } from './log-stream.js';
import type { LogStream } from './log-stream.js';
import type { Numbering } from './numbering.js';
import type { Reading } from './reading.js';
import { OtherLog } from './refusals.js';
import { LOG_STREAM } from './stored-event.js';

const begin = async (appending: Appending, logId: string): Promise<void> => {
  try {
    await appending.put(LOG_STREAM, NO_STREAM, [logEvent('LogBegun', randomUUID(), { logId })]);
  } catch (error) {
    // Another process was first: its identity counts.
    if (!(error instanceof Conflict)) throw error;
  }
};

/** @throws OtherLog where the store holds a log that is called otherwise */
const refuseOther = ({ logId }: LogStream, wanted: string | undefined): void => {
  if (wanted !== undefined && wanted !== logId)
    throw new OtherLog(`The event store holds log ${logId}, and log ${wanted} was expected there.`);
};

/**
 * The log's own UUID, kept in the log and written by whoever comes first.
 * @param wanted what the log must be called, as for a copy of another
 * @throws OtherLog when it is called otherwise; StoreRefused; LogMoved when it lives elsewhere
 */
export const logIdentity = async (
  reading: Reading,
  appending: Appending,
  numbering: Numbering,
  wanted?: string,
): Promise<string> => {
  if (wanted !== undefined && !isUuid(wanted))
    throw new RangeError('A log is called by a UUID in lower case.');
  let stream = await readLogStream(reading, numbering);
  if (stream === undefined) {
    await begin(appending, wanted ?? randomUUID());
    stream = (await readLogStream(reading, numbering))!;
  }
  refuseOther(stream, wanted);
  refuseShut(stream.standing);
  return stream.logId;
};
