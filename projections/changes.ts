import { readable } from '../src/domain/sealed.js';
import type { PlainDate } from '../src/domain/plain-date.js';
import { BIRTH, type Asked } from '../src/journey/belief/asked.js';
import type { BelievedFact, History } from '../src/journey/belief/history.js';
import type { Kind } from '../src/journey/belief/kinds.js';
import { sameAnswer } from '../src/journey/belief/same-answer.js';
import { FIRST_DAY } from './timeline.js';
import type { TypeOfPerson } from './turns.js';

/** A type whose facts may differ between two moments, and the day from which on they may. */
export interface Change {
  readonly bit: Asked;
  readonly from: PlainDate;
}

type Data = Readonly<Record<string, unknown>>;

/** Whether two statements give the same values: by which names a source calls an episode is no value. */
const sameValues = (a: Data, b: Data, { valueFields, occursOn }: Kind): boolean => {
  if (a === b) return true;
  if (occursOn !== undefined && a[occursOn] !== b[occursOn]) return false;
  for (const field of valueFields) if (a[field] !== b[field] && !sameAnswer(a[field], b[field])) return false;
  return true;
};

/**
 * Whether two beliefs of a fact say the same, however often it was said: a return that repeats changes nothing. The
 * episode of a fact is asked for only where it may have opened it; those that it names are compared.
 */
const saysTheSame = (a: BelievedFact, b: BelievedFact, kind: Kind): boolean =>
  a === b ||
  (a.key === b.key &&
    a.latestOn === b.latestOn &&
    a.occurredOn === b.occurredOn &&
    a.occurredBy === b.occurredBy &&
    a.endedOn === b.endedOn &&
    (a.episode === b.episode || !kind.mayOpen) &&
    a.source === b.source &&
    sameValues(a.data, b.data, kind) &&
    sameAnswer(a.episodes, b.episodes));

/** The day of the first difference; undefined where there is none. */
const firstDifference = (
  before: readonly BelievedFact[],
  now: readonly BelievedFact[],
  kind: Kind,
): PlainDate | undefined => {
  let i = 0;
  while (i < before.length && i < now.length && saysTheSame(before[i]!, now[i]!, kind)) i++;
  const was = before[i]?.latestOn;
  const is = now[i]?.latestOn;
  if (was === undefined) return is;
  return is === undefined || was < is ? was : is;
};

const givesTheSameBirth = (was: BelievedFact | undefined, is: BelievedFact): boolean =>
  was?.type === 'ChildRegistered' &&
  was.latestOn === is.latestOn &&
  readable((was as BelievedFact<'ChildRegistered'>).data.dateOfBirth) ===
    readable((is as BelievedFact<'ChildRegistered'>).data.dateOfBirth);

const sameBirths = (was: readonly BelievedFact[], is: readonly BelievedFact[]): boolean =>
  was.length === is.length && is.every((fact, i) => givesTheSameBirth(was[i], fact));

/** What changed from one moment to the next, type by type; types that do not differ are left out. */
export const changesBetween = (before: History, now: History, types: readonly TypeOfPerson[]): Change[] => {
  const changes: Change[] = [];
  for (const { type, kind, bit, ofRecord } of types) {
    const [was, is] = [before.of(type), now.of(type)];
    const day = was === is ? undefined : firstDifference(was, is, kind);
    if (day === undefined) continue;
    const bits = (bit & BIRTH) !== 0 && sameBirths(was, is) ? bit & ~BIRTH : bit;
    // What speaks of the record is never cut at a day, so it changes every day.
    changes.push({ bit: bits, from: ofRecord ? FIRST_DAY : day });
  }
  return changes;
};
