import type { Mark, RulesRelease } from './rule.js';

/** Which list a rule belongs to: the transition risks, what families ask for, the duties, or what no duty reckons. */
export const RULE_LISTS = ['transition-risk', 'families', 'duty', 'not-reckoned'] as const;
export type RuleList = (typeof RULE_LISTS)[number];

/** A rule as a person reads it. */
export interface StatedRule {
  readonly id: string;
  readonly list: RuleList;
  readonly name: string;
  /** Plain English: when it speaks, what is owed, or why nothing is reckoned. */
  readonly says: string;
  readonly source: string;
  readonly mark: Mark;
  /** Undefined where nothing is reckoned. */
  readonly version: number | undefined;
  readonly validFrom: string | undefined;
  readonly validTo: string | undefined;
}

const FAMILIES = /^F-/;

/** Every rule of a release in words: its risks, its duties, and the rows of the law for which none is reckoned. */
export const statedRules = ({ risks, duties, notReckoned }: RulesRelease): readonly StatedRule[] => [
  ...risks.map(({ id, name, says, source, mark, version, validFrom, validTo }): StatedRule => {
    const list = FAMILIES.test(id) ? 'families' : 'transition-risk';
    return { id, list, name, says, source, mark, version, validFrom, validTo };
  }),
  ...duties.map(({ id, name, law, source, mark, version, validFrom, validTo, holder, kind }): StatedRule => {
    const says = `${name}. ${kind === 'duty' ? 'Owed' : kind === 'guidance' ? 'Guidance, not owed in law' : 'A time limit of the family'}; it falls to: ${holder}. ${law}.`;
    return { id, list: 'duty', name, says, source, mark, version, validFrom, validTo };
  }),
  ...notReckoned.map(({ id, name, source, mark, reason }): StatedRule => ({
    ...{ id, list: 'not-reckoned', name, says: reason, source, mark },
    ...{ version: undefined, validFrom: undefined, validTo: undefined },
  })),
];
