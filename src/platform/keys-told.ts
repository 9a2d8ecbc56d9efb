import type { Fault } from '../event-store/codec/codec.js';

/** What is told of the keys of a log while it is open, for whoever asks after its health. */
export interface KeysTold {
  /** Records whose key was missing although nobody erased their subject. */
  missing(): number;
  /** Whether keys that several processes share cannot be asked for. */
  areAway(): boolean;
  onFault(fault: Pick<Fault, 'stream'>): void;
  onTrouble(why: unknown): void;
}

export const keysTold = (): KeysTold => {
  const streams = new Set<string>();
  let away = false;
  return {
    missing: () => streams.size,
    areAway: () => away,
    onFault: ({ stream }) => void streams.add(stream),
    onTrouble: (why) => {
      away = why !== undefined;
      // Keys that were forgotten meanwhile are known again; one that is truly missing is told of when it is wanted next.
      if (!away) streams.clear();
    },
  };
};
