import fc from 'fast-check';
import type { Episode } from '../../src/domain/fact-schema.js';
import { addMonths } from '../../src/domain/months.js';
import { addDays, type PlainDate } from '../../src/domain/plain-date.js';
import type { BelievedFact, Coverage, History } from '../../src/journey/belief/history.js';
import type { JourneyFactType } from '../../src/journey/catalogue.js';
import { KINDS_RELIED_ON } from '../../src/law/coverage/relied-on.js';
import { ALL_TOLD } from './asked.js';
import { given } from './given.js';
import { factsOn } from './lives.js';

/** Days between two facts at which a limit of the law, or one day on either side, falls. */
const LIMITS = [
  0, 5, 7, 10, 14, 15, 21, 28, 30, 35, 42, 56, 60, 84, 91, 98, 112, 140, 182, 183, 213, 365, 730,
];
const OFFSETS = LIMITS.flatMap((days) => [days - 1, days, days + 1]);

/** Ages in months at the first fact, so that each edge of a life is met: years 6, 9 and 11, 16, 18, 19, 25. */
const AGES = [48, 120, 126, 156, 168, 180, 186, 192, 204, 216, 222, 228, 264, 288, 300];

/** Days of which some are edges: a year's first and last school day, bank holidays, the relaxation of 2020. */
const anchor = fc.oneof(
  fc.integer({ min: 0, max: 3_600 }).map((n) => addDays('2015-01-05', n)),
  fc.constantFrom('2016-02-29', '2018-08-31', '2019-09-01', '2019-12-23', '2020-05-01', '2024-03-28'),
);

export interface CrowdedLife {
  readonly history: History;
  /** Days on which it is looked at. */
  readonly days: readonly PlainDate[];
  /** What the authority declares as recorded here: nothing, or all that any rule relies on. */
  readonly recordedHere: readonly Coverage[];
}

const EPISODES = [
  'plan',
  'placement',
  'review',
  'amendment',
  'dispute',
  'request',
] as const satisfies readonly Episode[];
/** As often as not a fact does not say which episode it is of. */
const name = fc.constantFrom(undefined, undefined, 'one', 'two');
const named = fc
  .tuple(...EPISODES.map(() => name))
  .map((names) => Object.fromEntries(EPISODES.flatMap((one, i) => (names[i] ? [[one, names[i]]] : []))));

/** How a source names a place: by either number, or as an arrangement. */
const place = fc.constantFrom(
  ...[{ urn: '100001' }, { urn: '100002' }, { ukprn: '10000001' }, { ukprn: '10000002' }],
  ...[{ urn: '100001', ukprn: '10000001' }, { arrangement: 'NEET' }, { arrangement: 'EHE' }],
);

/** Facts that say, each by chance, of which episodes they are, and places named in other ways. */
const varied = (facts: readonly BelievedFact[]): fc.Arbitrary<readonly BelievedFact[]> =>
  fc.tuple(...facts.map(() => fc.tuple(named, place, fc.integer({ min: 0, max: 2 })))).map((chances) =>
    facts.map((fact, i) => {
      const [episodes, where, chance] = chances[i]!;
      if (!('urn' in fact.data) || chance > 0) return { ...fact, episodes };
      const { urn: _, ...data } = fact.data as { urn?: string };
      return { ...fact, episodes, data: { ...data, ...where } as typeof fact.data };
    }),
  );

/** Kinds of fact that are of these types. */
const kindsOf = (types: readonly string[]): readonly string[] => [
  ...types,
  ...KINDS_RELIED_ON.filter((kind) => kind.includes('/') && types.includes(kind.split('/')[0]!)),
];

const told = (day: fc.Arbitrary<PlainDate>, types: readonly string[]): fc.Arbitrary<Coverage> =>
  fc.record({
    source: fc.constantFrom('records', 'sen2'),
    kind: fc.constantFrom(...kindsOf(types)),
    from: day.map((first) => addDays(first, -200)),
    to: day.map((last) => addDays(last, 200)),
  });

/** A life whose facts stand as close to each other as the limits of the law, so that each limit is met, or just missed. */
export const crowdedLives = (types: readonly JourneyFactType[]): fc.Arbitrary<CrowdedLife> =>
  fc.tuple(anchor, fc.constantFrom(...AGES), fc.integer({ min: -1, max: 1 })).chain(([first, age, shift]) => {
    const day = fc.constantFrom(...OFFSETS).map((days) => addDays(first, days));
    const born = addDays(addMonths(first, -age), shift);
    return fc.record({
      history: fc
        .tuple(factsOn(day, types).chain(varied), fc.array(told(day, types), { maxLength: 30 }))
        .map(([facts, coverage]) => given({ born, coverage }, ...facts)),
      days: day.map((one) => [one, addDays(first, 1_100)]),
      recordedHere: fc.constantFrom([], ALL_TOLD),
    });
  });
