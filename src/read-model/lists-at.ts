import type { LogReader } from '../event-store/log-reader.js';
import type { BuildControls, BuildSource } from './build-source.js';
import type { LogDecoder } from './log-decoder.js';
import type { Maybe } from './maybe.js';
import { isKept, openPast, type Past } from './past.js';
import type { Reading, Readings } from './reading.js';
import { madeOfNow } from './rebuild.js';

/** The tables at any position: those in use, those kept, or made for it. */
export interface ListsAt {
  /** @throws RebuildStopped when the signal aborts */
  at(position: string, controls?: BuildControls): Promise<Past>;
  /** Runs the work over the tables in use where they are those of the position, else over those made for it. */
  readAt<T>(
    position: string,
    work: (reading: Reading) => T | Promise<T>,
    controls?: BuildControls,
  ): Promise<T>;
  /** Whether the tables of a position need not be made. */
  isAtHand(position: string): Promise<boolean>;
}

/** @param madeOfInUse what the tables in use are made of @param read gives a reading of them */
export const listsAt = (
  source: BuildSource,
  shards: number,
  madeOfInUse: () => Maybe<string | undefined>,
  read: Readings,
  reader: LogReader,
  decoder: Pick<LogDecoder, 'decode'>,
): ListsAt => {
  const areOfToday = async (position: string): Promise<boolean> =>
    (await madeOfInUse()) === madeOfNow(source.projections, decoder, reader, position);
  // At the head of the log only: a row is made from a child's whole stream, and may know more than the checkpoint.
  const isLive = ({ checkpoint }: Reading, position: string): boolean =>
    checkpoint.position === position && reader.head() === position;
  const readLive = async <T>(
    position: string,
    work: (reading: Reading) => T | Promise<T>,
  ): Promise<{ readonly answer: T } | undefined> =>
    (await areOfToday(position))
      ? read(async (reading) => (isLive(reading, position) ? { answer: await work(reading) } : undefined))
      : undefined;
  const at: ListsAt['at'] = (position, controls) => openPast(source, position, shards, controls);

  return {
    at,
    readAt: async (position, work, controls) => {
      const live = await readLive(position, work);
      if (live) return live.answer;
      const past = await at(position, controls);
      try {
        return await past.read(work);
      } finally {
        past.close();
      }
    },
    isAtHand: async (position) =>
      (await readLive(position, () => true)) !== undefined || isKept(source, position, reader, decoder),
  };
};
