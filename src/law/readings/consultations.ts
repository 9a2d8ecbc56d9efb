import type { BelievedFact } from '../../journey/belief/history.js';

type Considered = BelievedFact<'CeaseConsidered'>;

/**
 * The consultation with which both the family and the head or principal had been consulted on ceasing: on one day, or
 * each on their own. SEND Regs 2014 reg 31(1).
 * @param considered in order of their days
 */
export const consultedWith = (considered: readonly Considered[]): Considered | undefined => {
  const consulted = new Set<string>();
  for (const fact of considered) {
    for (const who of fact.data.consulted) consulted.add(who);
    if (consulted.has('head') && (consulted.has('parent') || consulted.has('young-person'))) return fact;
  }
  return undefined;
};
