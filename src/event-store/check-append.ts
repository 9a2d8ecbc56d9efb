import { MixedRepeat, NO_STREAM } from './port.js';
import type { EventToAppend } from './port.js';

const isName = (name: unknown): boolean =>
  typeof name === 'string' && name !== '' && !name.startsWith('$') && name.isWellFormed();

const isText = (text: unknown): boolean => typeof text === 'string' && text.isWellFormed();

const checkEvent = (event: EventToAppend): void => {
  if (!isName(event.id) || !isName(event.type))
    throw new RangeError('An event needs an id and a type; a type never starts with "$".');
  if (!isText(event.data) || !isText(event.metadata))
    throw new RangeError('Data and metadata are well-formed text; the codec above the port writes them.');
};

/**
 * Refuses, before anything is queued, what no store could keep.
 * @throws RangeError for a mistake of the caller; MixedRepeat when two events of the call have one id.
 */
export const checkAppend = (
  stream: string,
  expectedRevision: number,
  events: readonly EventToAppend[],
): void => {
  if (!isName(stream))
    throw new RangeError('A stream needs a name that is well-formed text and does not start with "$".');
  if (!Number.isSafeInteger(expectedRevision) || expectedRevision < NO_STREAM)
    throw new RangeError('The expected revision is -1 (no stream) or a whole number from 0.');
  for (const event of events) checkEvent(event);
  if (events.length > 1 && new Set(events.map((event) => event.id)).size !== events.length)
    throw new MixedRepeat(`Two events of one append to ${stream} have the same id.`);
};

/** @throws RangeError unless the limit is a whole number from 1. */
export const checkLimit = (limit: number): void => {
  if (!Number.isSafeInteger(limit) || limit < 1) throw new RangeError('A limit is a whole number from 1.');
};

/** @throws RangeError unless the revision is a whole number from 0. */
export const checkRevision = (from: number): void => {
  if (!Number.isSafeInteger(from) || from < 0) throw new RangeError('A revision is a whole number from 0.');
};
