import type { StreamState } from './stream-state.js';

/** States of streams, the newest used kept until their events are too many. */
export interface StateCache {
  get(stream: string): StreamState<unknown> | undefined;
  /** Keeps a state, or counts anew the events of one that grew. */
  keep(stream: string, state: StreamState<unknown>): void;
  drop(stream: string): void;
}

/** @param maxEvents events held at most, over all streams */
export const createStateCache = (maxEvents: number): StateCache => {
  const states = new Map<string, { state: StreamState<unknown>; weight: number }>();
  let held = 0;

  const drop = (stream: string): void => {
    const kept = states.get(stream);
    if (!kept) return;
    held -= kept.weight;
    states.delete(stream);
  };
  const makeRoom = (): void => {
    for (const stream of states.keys()) {
      if (held <= maxEvents) return;
      drop(stream);
    }
  };

  return {
    get: (stream) => states.get(stream)?.state,
    keep: (stream, state) => {
      drop(stream);
      const weight = state.weight + 1;
      states.set(stream, { state, weight });
      held += weight;
      if (held > maxEvents) makeRoom();
    },
    drop,
  };
};
