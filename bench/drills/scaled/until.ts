import { Wrong } from '../check-log.js';

/** So long is waited for what must come about; longer means that it never will. */
const PATIENCE_MS = 90_000;
const LOOK_EVERY_MS = 20;

export const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** How long ago that was, in words. */
export const seconds = (since: number): string => `${((performance.now() - since) / 1_000).toFixed(2)} s`;

/**
 * Looks until there is something to see.
 * @param look undefined while there is not; what it throws counts as that
 * @throws Wrong with what is missing
 */
export const until = async <T>(
  what: string,
  look: () => Promise<T | undefined> | T | undefined,
): Promise<T> => {
  const end = performance.now() + PATIENCE_MS;
  let why = '';
  while (performance.now() < end) {
    try {
      const seen = await look();
      if (seen !== undefined) return seen;
    } catch (error) {
      why = ` ${(error as Error).message}`;
    }
    await sleep(LOOK_EVERY_MS);
  }
  throw new Wrong(`${what}: waited ${PATIENCE_MS / 1_000} s in vain.${why}`);
};
