import { waiting } from './parking.js';
import type { Projecting } from './projecting.js';
import type { ReadModel } from './read-model.js';
import type { Readings } from './reading.js';
import type { SkipStore } from './skips.js';

/** Lets parked children go on, and tells of those that were, in whichever database. */
export const skipping = (
  skips: SkipStore,
  read: Readings,
  projecting: Pick<Projecting, 'skipParked'>,
): Pick<ReadModel, 'skipParked' | 'skips'> => ({
  skipParked: async (child, reason, by) => {
    const one = waiting(await read(({ parked }) => parked)).find((parked) => parked.child === child);
    if (one === undefined) return false;
    const { skippedBecause: _, ...stood } = one;
    // Noted before it is done.
    await skips.note({ ...stood, skippedAt: new Date().toISOString(), skippedBy: by ?? null, reason });
    return projecting.skipParked(child, reason);
  },
  skips: async () => skips.all(),
});
