import type { BelievedFact } from '../../journey/belief/history.js';
import { isPost16Institution, type Description } from './placements.js';

/** `school`: any phase transfer before post-16; `post-16`: out of secondary; `within-post-16`: between institutions. */
export type Phase = 'school' | 'post-16' | 'within-post-16';
export type PhaseName = NonNullable<BelievedFact<'PhaseTransferPlanned'>['data']['phase']>;

/** What kind of move each is. */
export const PHASE_OF: Readonly<Record<PhaseName, Phase>> = {
  'early-years-to-school': 'school',
  'infant-to-junior': 'school',
  'primary-to-middle': 'school',
  'primary-to-secondary': 'school',
  'middle-to-secondary': 'school',
  'secondary-to-post-16': 'post-16',
  'post-16-to-post-16': 'within-post-16',
};

/** The move by the NC year that begins with it; first and middle schools end at several ages. Of the duties P1 to P6. */
const NAME_BY_YEAR: Readonly<Record<number, PhaseName>> = {
  0: 'early-years-to-school',
  3: 'infant-to-junior',
  4: 'primary-to-middle',
  5: 'primary-to-middle',
  6: 'primary-to-middle',
  7: 'primary-to-secondary',
  8: 'middle-to-secondary',
  9: 'middle-to-secondary',
  10: 'middle-to-secondary',
};
const FIRST_POST_16_YEAR = 12;

/** The move that begins with an NC year, out of such a setting. */
export const nameByYear = (year: number, present: Description | undefined): PhaseName | undefined => {
  if (year < FIRST_POST_16_YEAR) return NAME_BY_YEAR[year];
  return isPost16Institution(present) ? 'post-16-to-post-16' : 'secondary-to-post-16';
};

/** A setting whose highest age is n teaches up to NC year n - 5: 7 -> 2, 11 -> 6, 16 -> 11, 18 -> 13, 19 -> 14. */
const YEARS_BEFORE = 5;
const HIGHEST_SCHOOL_AGE = 19;

/** The last NC year that a setting teaches by its registered ages; undefined where they end no phase of school. */
export const lastYearTaught = (described: Description): number | undefined => {
  if (described.kind === 'early-years' || described.phase === 'nursery') return -1;
  const { highAge } = described;
  if (highAge === undefined || highAge > HIGHEST_SCHOOL_AGE || isPost16Institution(described))
    return undefined;
  return highAge - YEARS_BEFORE;
};
