import type { Mirror } from './mirror.js';

/** How far the filling of a mirror has come; counted in places of the event store, of which an event may take many. */
export interface FilledSoFar {
  readonly done: number;
  readonly total: number;
}

/** Who watches the filling of a mirror, and may stop it. */
export interface Filling {
  readonly onProgress: (soFar: FilledSoFar) => void;
  readonly signal?: AbortSignal | undefined;
}

/** The filling was stopped by whoever asked for it. */
export class FillingStopped extends Error {}

const LOOK_EVERY_MS = 200;

/** Waits until a mirror holds everything up to a position. @throws whatever keeps it from that; FillingStopped */
export const fillToHead = async (mirror: Mirror, head: string, filling?: Filling): Promise<void> => {
  const total = Number(head);
  while (!(await mirror.reached(head, LOOK_EVERY_MS))) {
    const fault = mirror.fault();
    if (fault) throw fault;
    if (filling?.signal?.aborted)
      throw new FillingStopped('The filling of the mirror was stopped. The next start goes on with it.');
    filling?.onProgress({ done: Number(mirror.standing().position), total });
  }
};
