import type { PlainDate } from '../src/domain/plain-date.js';
import type { BelievedFact, History } from '../src/journey/belief/history.js';
import { FIRST_DAY } from './timeline.js';
import type { TypeOfPerson } from './turns.js';
import type { Asked } from '../src/journey/belief/asked.js';

/** A type whose facts may differ between two moments, and the day from which on they may. */
export interface Change {
  readonly bit: Asked;
  readonly from: PlainDate;
}

const sameFields = (a: object, b: object): boolean => {
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const names = Object.keys(left);
  return names.length === Object.keys(right).length && names.every((name) => left[name] === right[name]);
};

/** Whether two beliefs of a fact say the same, however often it was said: a return that repeats changes nothing. */
const saysTheSame = (a: BelievedFact, b: BelievedFact): boolean =>
  a === b ||
  (a.key === b.key &&
    a.latestOn === b.latestOn &&
    a.occurredOn === b.occurredOn &&
    a.occurredBy === b.occurredBy &&
    a.endedOn === b.endedOn &&
    a.episode === b.episode &&
    a.source === b.source &&
    (a.data === b.data || sameFields(a.data, b.data)) &&
    (a.episodes === b.episodes || sameFields(a.episodes, b.episodes)));

/** The day of the first difference; undefined where there is none. */
const firstDifference = (
  before: readonly BelievedFact[],
  now: readonly BelievedFact[],
): PlainDate | undefined => {
  let i = 0;
  while (i < before.length && i < now.length && saysTheSame(before[i]!, now[i]!)) i++;
  const was = before[i]?.latestOn;
  const is = now[i]?.latestOn;
  if (was === undefined) return is;
  return is === undefined || was < is ? was : is;
};

/** What changed from one moment to the next, type by type; types that do not differ are left out. */
export const changesBetween = (before: History, now: History, types: readonly TypeOfPerson[]): Change[] => {
  const changes: Change[] = [];
  for (const { type, bit, ofRecord } of types) {
    const [was, is] = [before.of(type), now.of(type)];
    const day = was === is ? undefined : firstDifference(was, is);
    // What speaks of the record is never cut at a day, so it changes every day.
    if (day !== undefined) changes.push({ bit, from: ofRecord ? FIRST_DAY : day });
  }
  return changes;
};
