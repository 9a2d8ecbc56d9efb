import type { Instant } from '../../domain/plain-date.js';
import { knownInstead, verdictAt } from './verdicts.js';
import type { Corrections } from './corrections.js';
import type { Load } from './loads.js';
import { believed } from './merging.js';
import type { Item } from './merging.js';
import { observed } from './observations.js';
import type { Slot } from './slots.js';
import { compareStatements } from './statements.js';
import type { Statement } from './statements.js';

/** Statements known at a moment, in order. */
export const knownBy = (statements: readonly Statement[], at: Instant): readonly Statement[] => {
  if (statements[statements.length - 1]!.knownAt <= at) return statements;
  return statements.filter(({ knownAt }) => knownAt <= at);
};

/** What the statements of a fact come to where no correction touches it. */
export const plainState = (
  slot: Slot,
  known: readonly Statement[],
  looking: readonly Load[],
  at: Instant,
): readonly Item[] => {
  if (known.length === 0) return [];
  return slot.kind.observation ? observed(slot, known, looking, at) : [believed({ slot, statements: known })];
};

const earliest = (statements: readonly Statement[]): Statement =>
  statements.reduce((a, b) => (compareStatements(a, b) <= 0 ? a : b));

const knownFrom = (item: Item, instead: Instant): Item => {
  const known = { knownAt: instead, knownPrecision: 'instant' } as const;
  const open = { ...item.open, ...known };
  return { ...item, open, fact: item.fact === item.open ? open : { ...item.fact, ...known } };
};

/** Of a state seen again and again, the later sights stay known from when they were told. */
const isLaterSight = (slot: Slot, { first, fact }: Item, instead: Instant): boolean =>
  slot.kind.observation && fact.key !== slot.key && first !== slot.statements[0] && fact.knownAt >= instead;

const replaced = (
  slot: Slot,
  standing: readonly Statement[],
  known: readonly Statement[],
  disputed: boolean,
): Item => {
  const latest = standing[standing.length - 1]!;
  const statements = disputed ? [latest] : [...known, latest];
  return believed({ slot, statements, first: earliest([...known, ...standing]), dating: latest });
};

/** What is believed of a fact that corrections touch. */
export const correctedState = (
  slot: Slot,
  corrections: Corrections,
  looking: readonly Load[],
  at: Instant,
): readonly Item[] => {
  const verdict = verdictAt(corrections, at);
  const standing = verdict.replacing(slot);
  const instead = knownInstead(corrections, slot);
  if (instead !== undefined && at < instead && standing.length === 0) return [];
  const first = slot.statements[0];
  const told = first === undefined ? [] : knownBy(slot.statements, at);
  const known = told.length === 0 && first !== undefined && instead !== undefined ? [first] : told;
  const disputed = verdict.disputed(slot);
  if (standing.length === 0 && disputed) return [];
  const items =
    standing.length > 0 ? [replaced(slot, standing, known, disputed)] : plainState(slot, known, looking, at);
  if (instead === undefined) return items;
  return items.map((item) => (isLaterSight(slot, item, instead) ? item : knownFrom(item, instead)));
};
