import type { HeldHere } from '../../event-store/mirror/held-here.js';
import type { ListsAt } from '../lists-at.js';
import type { Readings } from '../reading.js';

/**
 * Lists may be further than this process has read: another one keeps them. Whoever reads waits until the log here holds
 * their position, so that lists and cases belong together.
 */
export const heldReadings =
  (read: Readings, held: HeldHere): Readings =>
  (work) =>
    read(async (reading) => {
      const waiting = held(reading.checkpoint.position);
      if (waiting) await waiting;
      return work(reading);
    });

/** Lists at a position that another process may have given. */
export const heldListsAt = ({ at, readAt, isAtHand }: ListsAt, held: HeldHere): ListsAt => ({
  at: async (position, controls) => {
    await held(position);
    return at(position, controls);
  },
  readAt: async (position, work, controls) => {
    await held(position);
    return readAt(position, work, controls);
  },
  isAtHand: async (position) => {
    await held(position);
    return isAtHand(position);
  },
});
