import type { PlainDate } from '../src/domain/plain-date.js';
import { journeyFacts, type JourneyFactType } from '../src/journey/catalogue.js';
import type { BelievedFact, History } from '../src/journey/belief/history.js';
import { FIRST_DAY } from './timeline.js';

/** From which day on the facts of each type may differ between two moments; types that do not differ are left out. */
export type Changes = ReadonlyMap<JourneyFactType, PlainDate>;

const firstDifference = (before: readonly BelievedFact[], now: readonly BelievedFact[]): PlainDate => {
  let i = 0;
  while (i < before.length && i < now.length && before[i] === now[i]) i++;
  const was = before[i]?.latestOn;
  const is = now[i]?.latestOn;
  if (was === undefined) return is ?? FIRST_DAY;
  return is === undefined || was < is ? was : is;
};

/** What changed from one moment to the next, type by type. Facts that did not change keep their identity. */
export const changesBetween = (
  before: History,
  now: History,
  types: Iterable<JourneyFactType>,
): Changes => {
  const changes = new Map<JourneyFactType, PlainDate>();
  for (const type of types) {
    const [was, is] = [before.of(type), now.of(type)];
    if (was === is) continue;
    // What speaks of the record is never cut at a day, so it changes every day.
    changes.set(type, journeyFacts[type].speaksOf === 'record' ? FIRST_DAY : firstDifference(was, is));
  }
  return changes;
};

/** The earliest day from which a question that reads these types may be answered differently. */
export const earliestChange = (
  changes: Changes,
  reads: readonly JourneyFactType[],
): PlainDate | undefined => {
  let earliest: PlainDate | undefined;
  for (const type of reads) {
    const day = changes.get(type);
    if (day !== undefined && (earliest === undefined || day < earliest)) earliest = day;
  }
  return earliest;
};
