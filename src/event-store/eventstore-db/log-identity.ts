import { randomUUID } from 'node:crypto';
import { Conflict, NO_STREAM } from '../port.js';
import { isUuid } from '../uuid.js';
import type { Appending } from './appending.js';
import type { Reading } from './reading.js';
import { OtherLog, StoreRefused } from './refusals.js';
import { LOG_STREAM } from './stored-event.js';

const TYPE = 'LogBegun';

const read = async (reading: Reading): Promise<string | undefined> => {
  const [first] = await reading.standing(LOG_STREAM, 0, 1);
  if (!first) return undefined;
  const { logId } = JSON.parse(first.data) as { logId?: unknown };
  if (first.type !== TYPE || typeof logId !== 'string' || !isUuid(logId))
    throw new StoreRefused(
      `The event store holds a stream "${LOG_STREAM}" that this program did not write. Give the log an event store of its own.`,
    );
  return logId;
};

const begin = async (appending: Appending, logId: string): Promise<void> => {
  const event = { id: randomUUID(), type: TYPE, data: JSON.stringify({ logId }), metadata: '{}' };
  try {
    await appending.send(LOG_STREAM, NO_STREAM, [event]);
  } catch (error) {
    // Another process was first: its identity counts.
    if (!(error instanceof Conflict)) throw error;
  }
};

/**
 * The log's own UUID, kept in the log and written by whoever comes first.
 * @param wanted what the log must be called, as for a copy of another
 * @throws OtherLog when it is called otherwise; StoreRefused
 */
export const logIdentity = async (
  reading: Reading,
  appending: Appending,
  wanted?: string,
): Promise<string> => {
  if (wanted !== undefined && !isUuid(wanted))
    throw new RangeError('A log is called by a UUID in lower case.');
  let logId = await read(reading);
  if (logId === undefined) {
    await begin(appending, wanted ?? randomUUID());
    logId = (await read(reading))!;
  }
  if (wanted !== undefined && wanted !== logId)
    throw new OtherLog(`The event store holds log ${logId}, and log ${wanted} was expected there.`);
  return logId;
};
