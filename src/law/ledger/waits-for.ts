import type { Business } from './wait.js';

const ASSESSING: readonly Business[] = ['assessment', 'refusal'];
const REVIEWING: readonly Business[] = ['review'];
const AMENDING: readonly Business[] = ['review', 'amendment'];
const NAMING: readonly Business[] = ['review', 'amendment'];
const AFTER_ORDER: readonly Business[] = ['assessment'];
const CEASING: readonly Business[] = ['cease'];

/**
 * Which answers of others each of the authority's duties waits for, by rule. A rule that is not here waits for nobody:
 * all its days are those of whoever owes it. A live appeal takes no annual review out of the authority's hands (R15).
 */
export const WAITS_FOR: Readonly<Record<string, readonly Business[]>> = {
  ...{ A4: ASSESSING, A5: ASSESSING, A8: ASSESSING, A11: ASSESSING },
  ...{ R1: REVIEWING, R2: REVIEWING, R8: REVIEWING, R9: REVIEWING, R14: REVIEWING, M3: REVIEWING },
  ...{ R11: AMENDING, R12: AMENDING },
  ...{ P1: NAMING, P2: NAMING, P3: NAMING, P4: NAMING, P5: NAMING, P6: NAMING, P7: NAMING },
  ...{ 'O-b1': AFTER_ORDER, 'O-b2': AFTER_ORDER, 'O-b3': AFTER_ORDER, 'O-c1': AFTER_ORDER },
  ...{ 'O-c2': AFTER_ORDER, 'O-d': AFTER_ORDER, 'O-e': AMENDING, 'O-f': AMENDING, 'O-h': AMENDING },
  ...{ 'U-b1': AFTER_ORDER, 'U-b2': AFTER_ORDER, 'U-b3': AFTER_ORDER, 'U-c1': AFTER_ORDER },
  ...{ 'U-c2': AFTER_ORDER, 'U-e': AMENDING, 'U-f': AMENDING, 'U-h': AMENDING },
  ...{ D10: ['assessment', 'amendment'], X7: CEASING },
};
