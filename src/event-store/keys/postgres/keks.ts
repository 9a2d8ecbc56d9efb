import { KekProblem, kekFrom } from '../kek.js';
import type { Kek } from '../kek.js';

/** The key-encryption keys that this process was given: one, or two while a rotation is under way. */
export interface Keks {
  /** @throws KekProblem where the keys are wrapped by neither */
  withId(id: string): Kek;
  add(kek: Kek): void;
}

const NEEDED =
  'Several processes share these keys, so each must be given the same THROUGHLINE_KEK: 32 bytes in base64. Nothing was changed.';
const OTHER =
  'The key-encryption key in THROUGHLINE_KEK is not the one that protects these keys. Put the right one there, then start again. Where a rotation was cut short, give the one before as THROUGHLINE_KEK and the new one as THROUGHLINE_KEK_NEXT, and run "throughline rotate-kek" again.';

/** @param next value of THROUGHLINE_KEK_NEXT, to which a rotation is about to go @throws KekProblem */
export const keksOf = (kek: string | undefined, next: string | undefined): Keks => {
  if (!kek) throw new KekProblem(NEEDED);
  const known = [kekFrom(kek, 'THROUGHLINE_KEK'), ...(next ? [kekFrom(next, 'THROUGHLINE_KEK_NEXT')] : [])];
  return {
    withId: (id) => {
      const found = known.find((one) => one.id === id);
      if (!found) throw new KekProblem(OTHER);
      return found;
    },
    add: (one) => void known.push(one),
  };
};
