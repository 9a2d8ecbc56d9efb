import type { Parking } from './parking.js';

/** Tries of children one by one, each counted durably before it is made. */
export interface CountedTries {
  /** @returns false for a child whose tries have ended the program too often: it is parked */
  begin(child: string): boolean;
  /** The last one tried did not end the program. */
  settle(): void;
}

/** @param alone runs the work while no other shard writes */
export const countTries = (
  parking: Parking,
  alone: (work: () => void) => void,
  position: string,
  now: () => string,
): CountedTries => {
  let trying: string | undefined;
  const settle = (): void => {
    if (trying !== undefined) parking.cleared(trying);
    trying = undefined;
  };
  return {
    settle,
    begin: (child) => {
      let may = false;
      alone(() => {
        may = !parking.isParked(child);
        if (!may) return settle();
        parking.attempt(child, position, now(), trying);
        trying = child;
      });
      return may;
    },
  };
};
