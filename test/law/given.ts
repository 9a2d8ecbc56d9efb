import { lastDay } from '../../src/domain/partial-date.js';
import type { Episode } from '../../src/domain/fact-schema.js';
import type { PartialDate, PlainDate } from '../../src/domain/plain-date.js';
import type { BelievedFact, Coverage, History } from '../../src/journey/belief/history.js';
import { journeyFacts, type JourneyData, type JourneyFactType } from '../../src/journey/catalogue.js';

const KNOWN = {
  knownAt: '2026-11-22T09:00:00.000Z',
  knownFrom: 'source',
  knownPrecision: 'instant',
} as const;

interface More {
  readonly by?: boolean;
  readonly endedOn?: PlainDate;
  readonly episodes?: Partial<Record<Episode, string>>;
}

/** A believed fact that occurred on a day; the field that repeats that day is filled in. Its event id is `<type> <day>`. */
export const said = <T extends JourneyFactType>(
  type: T,
  on: PartialDate,
  data: Partial<JourneyData<T>> = {},
  { by = false, endedOn, episodes = {} }: More = {},
): BelievedFact<T> => {
  const { occursOn } = journeyFacts[type];
  return {
    ...KNOWN,
    key: `${type} ${on} ${JSON.stringify(data)}`,
    type,
    data: { ...(occursOn !== undefined && { [occursOn]: on }), ...data } as JourneyData<T>,
    occurredOn: on,
    occurredBy: by,
    latestOn: lastDay(on),
    ...(endedOn !== undefined && { endedOn }),
    episodes,
    events: [`${type} ${on}`],
    source: 'records',
  };
};

const byLife = (a: BelievedFact, b: BelievedFact): number =>
  a.latestOn < b.latestOn || (a.latestOn === b.latestOn && rankOf(a) < rankOf(b)) ? -1 : 1;
const rankOf = ({ type }: BelievedFact): number => journeyFacts[type].rank;

const cut = (fact: BelievedFact, day: PlainDate): BelievedFact | undefined => {
  if (journeyFacts[fact.type].speaksOf === 'record') return fact;
  if (fact.latestOn > day) return undefined;
  if (fact.endedOn === undefined || fact.endedOn <= day) return fact;
  const { endedOn: _, ...standing } = fact;
  return standing;
};

const historyOf = (
  dateOfBirth: PlainDate | undefined,
  facts: readonly BelievedFact[],
  coverage: readonly Coverage[],
  cutAt?: PlainDate,
): History => {
  const byType = new Map<JourneyFactType, BelievedFact[]>();
  for (const fact of facts) byType.set(fact.type, [...(byType.get(fact.type) ?? []), fact]);
  const of = <T extends JourneyFactType>(type: T): readonly BelievedFact<T>[] =>
    (byType.get(type) ?? []) as unknown as BelievedFact<T>[];
  return {
    knownAt: KNOWN.knownAt,
    cutAt,
    dateOfBirth,
    facts,
    of,
    latest: (type) => of(type).at(-1),
    coverage,
    gaps: [],
    until: (day) =>
      historyOf(
        dateOfBirth,
        facts.flatMap((fact) => cut(fact, day) ?? []),
        coverage,
        day,
      ),
  };
};

interface Person {
  readonly born?: PlainDate;
  readonly coverage?: readonly Coverage[];
}

/** A history as the fold would give it of these facts, in any order. */
export const given = ({ born, coverage = [] }: Person, ...facts: readonly BelievedFact[]): History =>
  historyOf(born, [...facts].sort(byLife), coverage);

/** The first version of a plan. */
export const planMade = (on: PlainDate): BelievedFact => said('PlanFinalised', on, { cause: 'first' });

/** A placement in a school as the register describes it. */
export const placed = (
  on: PlainDate,
  urn: string,
  described: NonNullable<JourneyData<'PlacementStarted'>['described']>,
  more: Partial<JourneyData<'PlacementStarted'>> = {},
): BelievedFact =>
  said('PlacementStarted', on, { urn, described, ...more }, { episodes: { placement: `placement ${on}` } });
