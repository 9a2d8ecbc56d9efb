import { START_POSITION } from '../port.js';
import type { StoredEvent } from '../port.js';
import { createVerifier } from '../verify.js';
import type { CopyOptions } from './copy-options.js';
import { CopyRefused } from './house.js';
import { isSameEvent } from '../same-event.js';

/** What was found to be the same in both houses. */
export interface Compared {
  readonly events: number;
  readonly streams: number;
}

/** Holds the target of a copy, as it is read from the target itself, against the source, and checks its hashes. */
export interface Comparison {
  /** Goes on with what was not compared yet. @param whole whether the source holds no more than that @throws CopyRefused */
  goOn(whole: boolean): Promise<void>;
  compared(): Compared;
}

const SHOW_EVERY = 2_000;

const iterate = <T>(all: Iterable<T> | AsyncIterable<T>): AsyncIterator<T> | Iterator<T> =>
  Symbol.asyncIterator in all ? all[Symbol.asyncIterator]() : all[Symbol.iterator]();

export const createComparison = (
  { from, to, onProgress, signal }: Pick<CopyOptions, 'from' | 'to' | 'onProgress' | 'signal'>,
  logId: string,
): Comparison => {
  const verifier = createVerifier(logId, undefined);
  // Both hold the same up to there: the one that can count says how much it is.
  const counting = from.unit === 'events' ? from : to;
  let last = START_POSITION;
  const differs = (position: string, what: string): CopyRefused =>
    new CopyRefused(
      `${to.name} does not hold what ${from.name} holds: ${what} (position ${position}). Nothing is recorded there. ` +
        'Give the log an empty place to go to, or find out who wrote there.',
    );
  const check = (event: StoredEvent, source: StoredEvent | undefined): void => {
    const bad = verifier.check(event);
    if (bad) throw differs(bad.position, `revision ${bad.revision} of ${bad.stream}: ${bad.what}`);
    if (!isSameEvent(event, source))
      throw differs(event.position, `revision ${event.revision} of ${event.stream} is not the same in both`);
    last = event.position;
  };
  const show = (total: number): void => {
    if (verifier.seen().events % SHOW_EVERY !== 0) return;
    onProgress?.({ phase: 'checking', done: counting.measure(last), total, unit: counting.unit });
    if (signal?.aborted) throw new CopyRefused('Stopped. The same command again goes on.');
  };

  return {
    goOn: async (whole) => {
      const total = counting.measure(await to.head());
      const sources = iterate(from.events(last));
      try {
        for await (const event of to.events(last)) {
          const { value } = (await sources.next()) as IteratorResult<StoredEvent, undefined>;
          check(event, value);
          show(total);
        }
        if (whole && (await sources.next()).done !== true)
          throw differs(last, 'what comes after it is missing');
      } finally {
        await sources.return?.();
      }
    },
    compared: verifier.seen,
  };
};
