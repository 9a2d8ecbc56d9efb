import type { RightsHolder } from '../law/readings/rights-holder.js';

/** Who holds the rights as `--format json` prints it; null where that cannot be said. */
export const rightsHolderJson = (holder: RightsHolder | undefined) =>
  holder === undefined ? null : { ...holder, who: holder.who ?? null };

/** The same for a person, in a line. */
export const rightsHolderText = (holder: RightsHolder | undefined): string => {
  if (holder === undefined)
    return 'Rights under a plan: it cannot be said whose, at this age or none on record.\n';
  return `Rights under a plan: ${holder.who ?? 'not on record whose'}. ${holder.because}\n`;
};
