import type { EventStore } from '../port.js';

/** Compares what is held with the event store's own head: who hears nothing must not be taken for one that is up to date. */
export interface HeadWatch {
  /** Seconds for which the store has been known to hold more. */
  behindSeconds(): number;
  /** Why the head could not be asked for last. */
  trouble(): Error | undefined;
  /** More was taken. */
  reached(): void;
  stop(): void;
}

/** @param position of what is held */
export const watchHead = (
  store: Pick<EventStore, 'head'>,
  position: () => string,
  everyMs = 1_000,
): HeadWatch => {
  let head = position();
  let since: number | undefined;
  let trouble: Error | undefined;
  let asking = false;

  const compare = (): void => {
    if (position() >= head) since = undefined;
    else since ??= performance.now();
  };
  const ask = async (): Promise<void> => {
    if (asking) return;
    asking = true;
    try {
      head = await store.head();
      trouble = undefined;
    } catch (error) {
      trouble = error as Error;
    }
    asking = false;
    compare();
  };
  const timer = setInterval(() => void ask(), everyMs).unref();
  return {
    behindSeconds: () => (since === undefined ? 0 : (performance.now() - since) / 1_000),
    trouble: () => trouble,
    reached: compare,
    stop: () => clearInterval(timer),
  };
};
