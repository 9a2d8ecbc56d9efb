import type { Known } from '../../domain/envelope.js';
import { lastDay } from '../../domain/partial-date.js';
import type { PartialDate } from '../../domain/plain-date.js';
import type { JourneyData } from '../../journey/catalogue.js';
import type { ReportedFact } from '../../journey/record/reported-load.js';
import type { Register } from './register-now.js';

type Of = JourneyData<'SettingDescribed'>['of'];

/** A place that a child's fact names by its number in the register. */
export interface NamedPlace {
  readonly of: Of;
  readonly urn?: string;
  readonly ukprn?: string;
  readonly occurredOn: PartialDate;
  readonly occurredBy: boolean;
  readonly known: Known;
}

export interface Where {
  readonly urn?: string;
  readonly ukprn?: string;
  readonly described?: unknown;
  readonly senUnit?: boolean;
  readonly resourcedProvision?: boolean;
}

export interface SaidFact {
  readonly type: string;
  readonly occurredOn: PartialDate;
  readonly occurredBy?: boolean;
  readonly data: unknown;
}

/** The places that a fact names, each as the plan's or the placement's. */
export const placesOf = ({ type, data }: SaidFact): readonly (readonly [Of, Where])[] => {
  const said = data as Record<string, unknown>;
  switch (type) {
    case 'PlacementStarted':
    case 'PlacementPlanned':
      return [['placement', said]];
    case 'PlanFinalised':
      return ((said['sectionI'] as Where[] | undefined) ?? []).map((where) => ['plan', where] as const);
    case 'SectionIReported':
      return (said['names'] as Where[]).map((where) => ['plan', where] as const);
    case 'NextSettingNamed':
      return [['plan', said['next'] as Where]];
    default:
      return [];
  }
};

/** The types of fact that name a place. */
export const namingTypes: ReadonlySet<string> = new Set([
  ...['PlacementStarted', 'PlacementPlanned', 'PlanFinalised', 'SectionIReported', 'NextSettingNamed'],
]);

/** Places that a fact names by number and does not describe itself. */
export const placesNamed = (fact: SaidFact, known: Known): NamedPlace[] =>
  placesOf(fact).flatMap(([of, { urn, ukprn, described }]) => {
    if ((urn ?? ukprn) === undefined || described !== undefined) return [];
    const number = urn !== undefined ? { urn } : { ukprn: ukprn! };
    const { occurredOn, occurredBy = false } = fact;
    return [{ of, ...number, occurredOn, occurredBy, known }];
  });

/** What tells one description from another. */
export const placeName = ({ of, urn, ukprn, occurredOn }: Omit<NamedPlace, 'known' | 'occurredBy'>): string =>
  JSON.stringify([of, urn ?? ukprn, occurredOn]);

/** The description of a place as in the register on the day; undefined where the register has no such number. */
export const described = (place: NamedPlace, register: Register, row: number): ReportedFact | undefined => {
  const day = lastDay(place.occurredOn);
  const found = register.describe(place, day);
  if (!found) return undefined;
  const { of, urn, ukprn, occurredOn, occurredBy, known } = place;
  return {
    type: 'SettingDescribed',
    occurredOn,
    ...(occurredBy && { occurredBy }),
    data: {
      of,
      ...(urn !== undefined && { urn }),
      ...(ukprn !== undefined && { ukprn }),
      describedOn: day,
      ...found,
    },
    ...{ known, row },
  };
};

/** Descriptions of all places that a load's facts name, each once. */
export const describeAll = (facts: readonly ReportedFact[], register: Register): ReportedFact[] => {
  if (register.size === 0) return [];
  const seen = new Set<string>();
  return facts.flatMap((fact) =>
    placesNamed(fact, fact.known).flatMap((place) => {
      const name = placeName(place);
      if (seen.has(name)) return [];
      seen.add(name);
      return described(place, register, fact.row) ?? [];
    }),
  );
};
