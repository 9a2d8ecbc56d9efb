import { compareText } from '../../domain/compare-text.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { BelievedFact } from './history.js';
import type { Item } from './merging.js';
import { compareStatements } from './statements.js';

/** Facts in the order of the life: by day, rank within a day, and their earliest statements. */
const compareItems = (a: Item, b: Item): number => {
  const [dayA, dayB] = [a.fact.latestOn, b.fact.latestOn];
  if (dayA !== dayB) return dayA < dayB ? -1 : 1;
  if (a.rank !== b.rank) return a.rank - b.rank;
  return compareStatements(a.first, b.first) || compareText(a.fact.key, b.fact.key);
};

/** Believed facts in order, and the same cut at any day. Never changed once it is in a snapshot. */
export interface FactList {
  readonly items: Item[];
  readonly facts: BelievedFact[];
  /** Speaks of the record: never cut. */
  readonly whole: boolean;
  /** Whether a state in it was seen to end. */
  ends: boolean;
  /** Cuts made so far, by what they hold. */
  cuts: Map<number, readonly BelievedFact[]> | undefined;
}

export const EMPTY_LIST: FactList = { items: [], facts: [], whole: false, ends: false, cuts: undefined };

export const copyOf = ({ items, facts, ends }: FactList, whole: boolean): FactList => ({
  items: items.slice(),
  facts: facts.slice(),
  whole,
  ends,
  cuts: undefined,
});

const placeOf = (items: readonly Item[], item: Item): number => {
  let [low, high] = [0, items.length];
  // Most facts come in the order of the life.
  if (high > 0 && compareItems(items[high - 1]!, item) < 0) return high;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareItems(items[middle]!, item) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
};

export const addTo = (list: FactList, item: Item): void => {
  const at = placeOf(list.items, item);
  if (at === list.items.length) {
    list.items.push(item);
    list.facts.push(item.fact);
  } else {
    list.items.splice(at, 0, item);
    list.facts.splice(at, 0, item.fact);
  }
  if (item.fact.endedOn !== undefined) list.ends = true;
};

export const takeFrom = (list: FactList, item: Item): void => {
  const at = list.items.indexOf(item);
  list.items.splice(at, 1);
  list.facts.splice(at, 1);
};

const countUntil = (facts: readonly BelievedFact[], day: PlainDate): number => {
  let [low, high] = [0, facts.length];
  if (high > 0 && facts[high - 1]!.latestOn <= day) return high;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (facts[middle]!.latestOn <= day) low = middle + 1;
    else high = middle;
  }
  return low;
};

const endedBy = ({ fact }: Item, day: PlainDate): boolean =>
  fact.endedOn !== undefined && fact.endedOn <= day;

const cutEnding = ({ items }: FactList, count: number, day: PlainDate): BelievedFact[] =>
  items.slice(0, count).map((item) => (endedBy(item, day) ? item.fact : item.open));

const endsBy = (items: readonly Item[], count: number, day: PlainDate): number => {
  let ended = 0;
  for (let i = 0; i < count; i++) if (endedBy(items[i]!, day)) ended++;
  return ended;
};

/** The facts up to and including the day; what ended later has not ended yet. The same array for the same facts. */
export const cutAt = (list: FactList, day: PlainDate): readonly BelievedFact[] => {
  if (list.whole) return list.facts;
  const count = countUntil(list.facts, day);
  if (count === list.facts.length && !list.ends) return list.facts;
  const holds = list.ends ? count * 4096 + endsBy(list.items, count, day) : count;
  const made = list.cuts?.get(holds);
  if (made !== undefined) return made;
  const cut = list.ends ? cutEnding(list, count, day) : list.facts.slice(0, count);
  (list.cuts ??= new Map()).set(holds, cut);
  return cut;
};
