import type { Instant } from '../../domain/plain-date.js';
import type { JourneyFactType } from '../catalogue.js';
import { EMPTY_LIST, addTo, copyOf, takeFrom } from './fact-list.js';
import type { FactList } from './fact-list.js';
import type { Kind } from './kinds.js';
import type { Item } from './merging.js';
import type { Change } from './timelines.js';

/** Where each type's list stands: one for all snapshots of a person. */
export type Places = ReadonlyMap<JourneyFactType, number>;

/** What is believed from one moment to the next. What did not change is shared with the moment before. */
export interface Snapshot {
  readonly places: Places;
  readonly lists: readonly (FactList | undefined)[];
  /** Facts of the life of every type. */
  readonly life: FactList;
}

/** The snapshot before the first moment, with a place for every type that is ever believed. */
export const nothingKnown = (changes: readonly Change[]): Snapshot => {
  const counts = new Map<JourneyFactType, number>();
  for (const { slot } of changes) counts.set(slot.kind.type, (counts.get(slot.kind.type) ?? 0) + 1);
  // The first places have bits of their own: those of which most is said.
  const types = [...counts].sort(([, a], [, b]) => b - a);
  const places = new Map(types.map(([type], place) => [type, place]));
  return { places, lists: new Array<undefined>(places.size).fill(undefined), life: EMPTY_LIST };
};

const replace = (list: FactList, before: readonly Item[], now: readonly Item[]): void => {
  for (const item of before) if (!now.includes(item)) takeFrom(list, item);
  for (const item of now) if (!before.includes(item)) addTo(list, item);
};

/** The list to change: copied the first time that a moment changes it. */
const drafted = (
  lists: (FactList | undefined)[],
  { places, lists: before }: Snapshot,
  kind: Kind,
): FactList => {
  const place = places.get(kind.type)!;
  const list = lists[place];
  if (list !== undefined && list !== before[place]) return list;
  return (lists[place] = copyOf(list ?? EMPTY_LIST, kind.ofRecord));
};

const holdSame = (a: FactList, b: FactList): boolean =>
  a.facts.length === b.facts.length && a.facts.every((fact, i) => fact === b.facts[i]);

/** A list whose facts turn out to be the same keeps the array of before: only places within a day were told anew. */
const settled = (now: FactList, before: FactList | undefined): FactList =>
  before !== undefined && now !== before && holdSame(now, before) ? { ...now, facts: before.facts } : now;

/** The snapshot after the changes of one moment. */
export const nextSnapshot = (before: Snapshot, changes: readonly Change[]): Snapshot => {
  if (changes.length === 0) return before;
  const lists = before.lists.slice();
  let life = before.life;
  let replaced = false;
  for (const { slot, before: was, now } of changes) {
    if (was.length > 0) replaced = true;
    replace(drafted(lists, before, slot.kind), was, now);
    if (slot.kind.ofRecord) continue;
    if (life === before.life) life = copyOf(life, false);
    replace(life, was, now);
  }
  const { places } = before;
  if (!replaced) return { places, lists, life };
  const same = lists.map((list, place) => list && settled(list, before.lists[place]));
  return { places, lists: same, life: settled(life, before.life) };
};

/** Index of the last moment at or before the instant; -1: none. */
export const momentIndex = (moments: readonly Instant[], at: Instant): number => {
  let [low, high] = [0, moments.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (moments[middle]! <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};
