import type { BelievedFact } from '../../journey/belief/history.js';

/** Sources that tell, once a year, what they have a field for and nothing else. */
const RETURNS: ReadonlySet<string> = new Set(['sen2', 'annex-a']);

/** Whether only a return says so: whoever keeps the case would also have told what became of it, a return need not. */
export const isSaidByReturn = ({ source }: Pick<BelievedFact, 'source'>): boolean => RETURNS.has(source);

/**
 * The kinds that must be covered for a duty to be called unmet, where nothing but returns says what began it and what
 * came of it; undefined: whoever keeps the case spoke of it, and facts alone decide.
 */
export const ifByReturnAlone = (
  wouldTell: readonly string[],
  ...facts: readonly (BelievedFact | undefined)[]
): readonly string[] | undefined => {
  const known = facts.filter((fact) => fact !== undefined);
  return known.length > 0 && known.every(isSaidByReturn) ? wouldTell : undefined;
};
