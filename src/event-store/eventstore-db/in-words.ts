import { StalePosition } from '../port.js';

/** The event store answered with a fault that no second try will mend. */
export class StoreFault extends Error {}

const POSITION = /invalid ?position/i;

/**
 * What is said of a fault that the client gives: its own messages are empty, or the server's inside.
 * Errors that are not the client's stay as they are, and so do those that a caller here looks at.
 */
export const inWords = (error: unknown): unknown => {
  if (!(error instanceof Error)) return error;
  const { type, streamName } = error as { type?: unknown; streamName?: unknown };
  switch (type) {
    case undefined:
    case 'wrong-expected-version':
    case 'stream-not-found':
      return error;
    case 'stream-deleted':
      return new StoreFault(
        `Stream ${String(streamName)} was deleted for ever in the event store, by somebody else: nothing here deletes. Restore the store from its backup.`,
        { cause: error },
      );
    case 'access-denied':
      return new StoreFault(
        'The event store refuses the user or the password of this program, or lets that user not read and write here.',
        { cause: error },
      );
    default:
      if (POSITION.test(error.message))
        return new StalePosition(
          'No event of this log stands at that position. Ask again without a position.',
        );
      return new StoreFault(
        `The event store answered with a fault (${String(type)}). Its own log says more.`,
        { cause: error },
      );
  }
};
