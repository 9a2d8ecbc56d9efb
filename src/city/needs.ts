import { needCodes, needsByAge, type NeedCode } from './published-caseload.js';
import type { Random } from './random.js';

const HAS_SECOND = 0.42;

/** Primary need by age as in the tables, and for two in five a second one. @param without needs left out */
export const needsOf = (
  age: number,
  random: Random,
  without: readonly NeedCode[] = [],
): { readonly need: NeedCode; readonly secondNeed?: NeedCode } => {
  const row = needsByAge.find(([of]) => of === Math.max(2, Math.min(24, age)))!;
  const weights = row.slice(1).map((weight, at) => (without.includes(needCodes[at]!) ? 0 : weight));
  const need = needCodes[random.weighted(weights)]!;
  if (!random.chance(HAS_SECOND)) return { need };
  const others = weights.map((weight, at) => (needCodes[at] === need ? 0 : weight));
  return { need, secondNeed: needCodes[random.weighted(others)]! };
};
