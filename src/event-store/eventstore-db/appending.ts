import { WrongExpectedVersionError } from '@eventstore/db-client';
import type { AppendResult, EventData } from '@eventstore/db-client';
import { checkAppend } from '../check-append.js';
import { NO_STREAM } from '../port.js';
import type { Appended, EventStore, EventToAppend } from '../port.js';
import { positionText } from '../positions.js';
import { repeatOrError } from '../repeat.js';
import { createInFlight } from './in-flight.js';
import type { Numbering } from './numbering.js';
import type { Connection } from './one-client.js';
import { persist, settled, within } from './patience.js';
import type { Patience } from './patience.js';
import type { Reading } from './reading.js';
import { Unanswered } from './retryable.js';
import { ForeignEvent, LOG_STREAM, readyEvents } from './stored-event.js';

// Beyond this the client waits behind back-pressure, and a connection lost then ends the process.
const MOST_IN_FLIGHT = 15;

// The server reads the deadline by its own clock: far off, so that no difference of clocks makes it pass.
const DEADLINE_MS = 3_600_000;

const NOT_KNOWN =
  'The event store does not answer. Whether the last change was recorded is not known: say it again later, and it will be recorded once.';

export interface Appending extends Pick<EventStore, 'append'> {
  /** Sends one append past the queue, and says nothing of its position: for the log's own stream, and for copies. */
  put(stream: string, expected: number, events: readonly EventToAppend[]): Promise<unknown>;
  /** Resolves once all that was taken is over. */
  close(): Promise<void>;
}

type Put = Appended | { readonly revision: number; readonly place: string };

const actualOf = ({ actualVersion }: WrongExpectedVersionError): number =>
  typeof actualVersion === 'bigint' ? Number(actualVersion) : NO_STREAM;

export const createAppending = (
  connection: Connection,
  reading: Reading,
  patience: Patience,
  numbering: Numbering,
  maxWaiting: number,
  closing: AbortSignal,
): Appending => {
  const queue = createInFlight(MOST_IN_FLIGHT, maxWaiting);

  /** One try. Its place among those in flight is not given up before the client has let go of it. */
  const attempt = async (stream: string, expected: number, events: EventData[]): Promise<AppendResult> => {
    if (connection.closed()) throw new Error('This log was closed.');
    const expectedRevision = expected === NO_STREAM ? ('no_stream' as const) : BigInt(expected);
    const options = { expectedRevision, deadline: DEADLINE_MS, requiresLeader: true };
    const answer = connection.client.appendToStream(stream, events, options);
    try {
      return await within(answer, patience.answer, 'to an append');
    } catch (error) {
      if (error instanceof Unanswered) {
        await connection.cut();
        await settled(answer, patience.ending);
      }
      throw error;
    }
  };
  /** What stands at the place of an append decides: the server compares less, and answers in fewer ways. */
  const standingOrError = async (
    stream: string,
    expected: number,
    actual: number,
    events: readonly EventToAppend[],
  ): Promise<Appended> => {
    const standing = await reading.standing(stream, expected + 1, events.length);
    const ids = standing.map((event) => event.id);
    const error = repeatOrError(stream, expected, actual, events, ids);
    if (error) throw error;
    return { revision: expected + events.length, position: standing.at(-1)!.position };
  };
  /** An append as the server has it: with its place, or with the position of what stood there already. */
  const put = async (stream: string, expected: number, events: readonly EventToAppend[]): Promise<Put> => {
    const ready = readyEvents(events);
    const revision = expected + events.length;
    try {
      const result = await persist(() => attempt(stream, expected, ready), patience, NOT_KNOWN, closing);
      if (Number(result.nextExpectedRevision) !== revision)
        throw new ForeignEvent(
          `Stream ${stream} was deleted in the event store by somebody. Nothing here does that.`,
        );
      if (!result.position) return await standingOrError(stream, expected, revision, events);
      return { revision, place: positionText(result.position.commit) };
    } catch (error) {
      if (!(error instanceof WrongExpectedVersionError)) throw error;
      return await standingOrError(stream, expected, actualOf(error), events);
    }
  };
  const appendNow = async (
    stream: string,
    expected: number,
    events: readonly EventToAppend[],
  ): Promise<Appended> => {
    const stands = await put(stream, expected, events);
    if ('position' in stands) return stands;
    const { place, revision } = stands;
    // A repeat of what came with a copy is answered with its place here, and has the position that it had.
    if (!numbering.isAppended(place)) return await standingOrError(stream, expected, revision, events);
    const position = numbering.position(place);
    reading.knows(place, position);
    return { revision, position };
  };

  return {
    put,
    append: async (stream, expected, given) => {
      checkAppend(stream, expected, given);
      if (stream === LOG_STREAM) throw new RangeError(`No stream may be called ${LOG_STREAM} here.`);
      const events = [...given];
      return await queue.run(() =>
        events.length === 0 ? reading.last(stream) : appendNow(stream, expected, events),
      );
    },
    close: () => queue.close(),
  };
};
