import { jsonEvent } from '@eventstore/db-client';
import type { EventData, JSONType, ResolvedEvent } from '@eventstore/db-client';
import { canonicalJson } from '../codec/canonical-json.js';
import type { EventToAppend, StoredEvent } from '../port.js';
import { positionText } from '../positions.js';
import { isUuid } from '../uuid.js';
import { StoreFault } from './in-words.js';
import type { Numbering } from './numbering.js';

/** Stream that says which log this is; it never comes out of the port. */
export const LOG_STREAM = 'log';

/** The server refuses an append of more. */
export const MOST_BYTES = 1_048_576;

/** Something in the store that this program did not write, or a server that is too old for it. */
export class ForeignEvent extends StoreFault {}

const parsed = (text: string): JSONType => {
  try {
    return JSON.parse(text) as JSONType;
  } catch {
    throw new RangeError('Data is canonical JSON; the codec above the port writes it.');
  }
};

const utf8 = new TextEncoder();

// The client serialises data when it is too late to refuse: what it gets here came out of JSON, so that it cannot fail.
// Metadata it sends as it is when it comes as bytes, which saves reading and writing it once more.
const ready = ({ id, type, data, metadata }: EventToAppend): EventData => {
  if (!isUuid(id)) throw new RangeError('The id of an event is a UUID in lower case.');
  return jsonEvent({ id, type, data: parsed(data), metadata: utf8.encode(metadata) });
};

/** What an event takes of the room of an append. */
export const bytesOf = ({ type, data, metadata }: EventToAppend): number =>
  Buffer.byteLength(data) + Buffer.byteLength(metadata) + 2 * type.length;

/**
 * Events as the client takes them.
 * @throws RangeError for what the server would refuse, or choke on
 */
export const readyEvents = (events: readonly EventToAppend[]): EventData[] => {
  const bytes = events.reduce((sum, event) => sum + bytesOf(event), 0);
  if (bytes > MOST_BYTES)
    throw new RangeError(
      `This append holds ${bytes} bytes; the event store takes ${MOST_BYTES} in one. Record it in smaller parts.`,
    );
  return events.map(ready);
};

type Recorded = NonNullable<ResolvedEvent['event']>;

/** Whether an event of `$all` is one of the port: neither the server's own nor the log's identity. */
export const isOfPort = (event: Recorded | undefined): event is Recorded =>
  event !== undefined && !event.streamId.startsWith('$') && event.streamId !== LOG_STREAM;

const textOf = (value: unknown, { streamId, revision }: Recorded): string => {
  try {
    return canonicalJson(value);
  } catch (error) {
    throw new ForeignEvent(
      `Event ${revision} of stream ${streamId} was not written by this program. A log holds the events of one authority and nothing else.`,
      { cause: error },
    );
  }
};

/** Where the store has an event, as a position's text. @throws ForeignEvent for a server that gives none */
export const placeOf = ({ position }: Recorded): string => {
  if (!position)
    throw new ForeignEvent(
      'This event store gives no positions with its events: version 22.6 or later is needed.',
    );
  return positionText(position.commit);
};

/** Beside the metadata of an event that was copied here: the position that it had. It never comes out of the port. */
const CARRIED = 'carriedPosition';

const carriedBy = ({ metadata }: Recorded): string | undefined => {
  if (typeof metadata !== 'object' || metadata === null || !(CARRIED in metadata)) return undefined;
  return String((metadata as Record<string, unknown>)[CARRIED]);
};

const withoutCarried = (metadata: unknown): unknown => {
  const { [CARRIED]: _position, ...rest } = metadata as Record<string, unknown>;
  return rest;
};

/** An event as it is sent that is copied here from another store. */
export const carrying = ({ id, type, data, metadata, position }: StoredEvent): EventToAppend => ({
  ...{ id, type, data },
  metadata: `{"${CARRIED}":"${position}"${metadata === '{}' ? '' : ','}${metadata.slice(1)}`,
});

/** An event of the port, with the canonical text that went in; those of the log's own stream are numbered by their places. */
export const storedEvent = (event: Recorded, numbering: Numbering): StoredEvent => {
  const carried = carriedBy(event);
  const place = placeOf(event);
  const here = event.streamId === LOG_STREAM ? place : numbering.position(place);
  return {
    stream: event.streamId,
    revision: Number(event.revision),
    position: carried ?? here,
    id: event.id,
    type: event.type,
    data: textOf(event.data, event),
    metadata: textOf(carried === undefined ? event.metadata : withoutCarried(event.metadata), event),
  };
};
