import type { BelievedFact } from '../../journey/belief/history.js';

/** Sources that tell, once a year, what they have a field for and nothing else. domain.md 10. */
const RETURNS: ReadonlySet<string> = new Set(['sen2', 'annex-a']);

/** Whether only a return says so: whoever keeps the case would also have told what became of it, a return need not. */
export const isSaidByReturn = ({ source }: Pick<BelievedFact, 'source'>): boolean => RETURNS.has(source);
