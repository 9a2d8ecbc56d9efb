import type { Connection } from './one-client.js';
import { Unanswered } from './retryable.js';

/** A read of the client: ends by itself, or is cancelled. */
export interface Read {
  on(event: 'error', told: () => void): unknown;
  iterator(options: { destroyOnReturn: boolean }): AsyncIterable<unknown>;
  resume(): unknown;
  destroy(error: Error): unknown;
  cancel(): Promise<void>;
}

// What has come and is not read keeps a call open as well as what may still come.
const leave = (read: Read): void => {
  read.cancel().catch(() => undefined);
  read.resume();
};

/**
 * What a read gives, piece by piece. One that is left early is cancelled, as it would stay open for ever otherwise.
 * @param silence milliseconds without a piece after which it is given up
 * @throws Error when the log was closed; Unanswered after the silence, or when the connection was cut, which the client shows as an ordinary end
 */
export const pieces = async function* <T>(
  connection: Connection,
  silence: number,
  open: () => Read,
): AsyncGenerator<T, void, void> {
  if (connection.closed()) throw new Error('This log was closed.');
  const cuts = connection.cuts();
  const read = open();
  // A fault that comes after the loop was left has nobody to go to.
  read.on('error', () => undefined);
  const watch = setTimeout(
    () => read.destroy(new Unanswered(`The event store said nothing for ${silence} milliseconds.`)),
    silence,
  );
  let whole = false;
  try {
    for await (const piece of read.iterator({ destroyOnReturn: false }) as AsyncIterable<T>) {
      watch.refresh();
      yield piece;
    }
    whole = true;
    if (connection.cuts() !== cuts) throw new Unanswered('The connection was cut while it was read.');
  } finally {
    clearTimeout(watch);
    if (!whole) leave(read);
  }
};
