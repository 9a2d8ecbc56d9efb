import type { BelievedFact } from './history.js';
import type { Data } from './kinds.js';
import type { Item } from './merging.js';

const sameList = (a: readonly string[], b: readonly string[]): boolean => {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
};

// The very same values: nothing sealed is opened for this.
const sameFields = (a: Data, b: Data): boolean => {
  if (a === b) return true;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
};

const unchanged = (a: BelievedFact, b: BelievedFact): boolean =>
  a.key === b.key &&
  a.occurredOn === b.occurredOn &&
  a.occurredBy === b.occurredBy &&
  a.latestOn === b.latestOn &&
  a.knownAt === b.knownAt &&
  a.knownFrom === b.knownFrom &&
  a.knownPrecision === b.knownPrecision &&
  a.source === b.source &&
  a.episode === b.episode &&
  sameList(a.events, b.events) &&
  sameFields(a.episodes, b.episodes) &&
  sameFields(a.data, b.data);

const kept = (before: Item, now: Item): Item => {
  if (!unchanged(before.open, now.open)) return now;
  const { endedOn } = now.fact;
  const sameEnd = before.fact.endedOn === endedOn;
  if (sameEnd && before.first === now.first) return before;
  const { open } = before;
  if (sameEnd) return { ...now, open, fact: before.fact };
  return { ...now, open, fact: endedOn === undefined ? open : { ...open, endedOn } };
};

/** What is believed now, with the objects of before wherever nothing about a fact changed. */
export const keepIdentity = (before: readonly Item[], now: readonly Item[]): readonly Item[] => {
  if (before.length === 0) return now;
  const items = now.map((item) => {
    const same = before.find(({ fact }) => fact.key === item.fact.key);
    return same === undefined ? item : kept(same, item);
  });
  const nothingNew = items.length === before.length && items.every((item, i) => item === before[i]);
  return nothingNew ? before : items;
};
