import type { StreamState } from './stream-state.js';

/** States of streams, the newest used kept until their events are too many. */
export interface StateCache {
  get(stream: string): StreamState<unknown> | undefined;
  /** Keeps a state, or counts anew the events of one that grew. */
  keep(stream: string, state: StreamState<unknown>): void;
  drop(stream: string): void;
}

interface Kept {
  readonly state: StreamState<unknown>;
  weight: number;
}

/** Kept since some moment, with their weight in all. */
interface Generation {
  readonly states: Map<string, Kept>;
  weight: number;
}

const none = (): Generation => ({ states: new Map(), weight: 0 });

/**
 * Two generations, the older dropped when the younger holds half: what is used again and again stays where it is.
 * @param maxEvents over all streams; at most half as many again are held
 */
export const createStateCache = (maxEvents: number): StateCache => {
  let young = none();
  let old = none();

  const take = (from: Generation, stream: string): Kept | undefined => {
    const kept = from.states.get(stream);
    if (!kept) return undefined;
    from.weight -= kept.weight;
    from.states.delete(stream);
    return kept;
  };
  const makeRoom = (): void => {
    if (young.weight <= maxEvents / 2) return;
    old = young.weight <= maxEvents ? young : none();
    young = none();
  };

  return {
    get: (stream) => (young.states.get(stream) ?? old.states.get(stream))?.state,
    keep: (stream, state) => {
      const weight = state.weight + 1;
      const here = young.states.get(stream);
      if (here?.state === state) {
        young.weight += weight - here.weight;
        here.weight = weight;
      } else {
        take(young, stream);
        take(old, stream);
        young.states.set(stream, { state, weight });
        young.weight += weight;
      }
      makeRoom();
    },
    drop: (stream) => {
      take(young, stream);
      take(old, stream);
    },
  };
};
