import type { Instant } from '../../domain/plain-date.js';
import type { JourneyFactType } from '../catalogue.js';
import { EMPTY_LIST, addTo, copyOf, takeFrom } from './fact-list.js';
import type { FactList } from './fact-list.js';
import type { Item } from './merging.js';
import type { Change } from './timelines.js';

/** What is believed from one moment to the next. What did not change is shared with the moment before. */
export interface Snapshot {
  readonly lists: ReadonlyMap<JourneyFactType, FactList>;
  /** Facts of the life of every type. */
  readonly life: FactList;
}

export const NOTHING_KNOWN: Snapshot = { lists: new Map(), life: EMPTY_LIST };

/** Copies a list once a moment, the first time that the moment changes it. */
const drafting = (before: Snapshot) => {
  const lists = new Map(before.lists);
  let life = before.life;
  return {
    of: (type: JourneyFactType): FactList => {
      const list = lists.get(type) ?? EMPTY_LIST;
      if (list !== (before.lists.get(type) ?? EMPTY_LIST)) return list;
      const copy = copyOf(list);
      lists.set(type, copy);
      return copy;
    },
    life: (): FactList => (life === before.life ? (life = copyOf(life)) : life),
    done: (): Snapshot => ({ lists, life }),
  };
};

const replace = (list: FactList, before: readonly Item[], now: readonly Item[]): void => {
  for (const item of before) if (!now.includes(item)) takeFrom(list, item);
  for (const item of now) if (!before.includes(item)) addTo(list, item);
};

/** The snapshot after the changes of one moment. */
export const nextSnapshot = (before: Snapshot, changes: readonly Change[]): Snapshot => {
  if (changes.length === 0) return before;
  const draft = drafting(before);
  for (const { slot, before: was, now } of changes) {
    replace(draft.of(slot.kind.type), was, now);
    if (!slot.kind.ofRecord) replace(draft.life(), was, now);
  }
  return draft.done();
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
