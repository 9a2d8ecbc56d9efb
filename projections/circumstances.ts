import type { Instant } from '../src/domain/plain-date.js';
import type { JourneyFact } from '../src/journey/catalogue.js';
import type { Coverage } from '../src/journey/belief/history.js';
import { coverageByKind, type CoverageByKind } from '../src/law/coverage/told.js';
import { policyAsKnown, type Adoption } from '../src/law/policies/policy-as-known.js';
import type { Policy, RulesRelease } from '../src/law/rule.js';

/** Who would have said so, as known at a moment, and for how long that speaks. */
export interface Told {
  readonly policy: Policy;
  readonly coverage: CoverageByKind;
}

/** What holds at a moment of knowledge beside the facts. */
export interface Circumstances {
  readonly policy: Policy;
  /** The same object as long as nothing that was told changed. */
  readonly told: Told;
}

interface Covered extends Coverage {
  /** Undefined: its source recorded when each fact was known, so it covers at every moment. */
  readonly knownAt: Instant | undefined;
}

const coveredBy = (event: JourneyFact): readonly Covered[] => {
  if (event.type !== 'SourceReported') return [];
  const { knownAt, data } = event;
  return data.covers.map(({ kind, from, to, atEveryK }) => ({
    ...{ kind, from, to, source: data.source },
    knownAt: atEveryK === true ? undefined : knownAt,
  }));
};

const isKnown = (one: { readonly knownAt: Instant | undefined }, by: Instant): boolean =>
  one.knownAt === undefined || one.knownAt <= by;

const sameSpell = (a: Coverage, b: Coverage): boolean =>
  a === b || (a.source === b.source && a.from === b.from && a.to === b.to);
const sameSpells = (a: readonly Coverage[], b: readonly Coverage[]): boolean =>
  a.length === b.length && a.every((one, i) => sameSpell(one, b[i]!));

/** The coverage, with the lists of before of kinds of which no more is told. */
const keepSame = (now: CoverageByKind, before: CoverageByKind | undefined): CoverageByKind => {
  if (before === undefined) return now;
  const kept = new Map<string, readonly Coverage[]>();
  for (const [kind, spells] of now) {
    const same = before.get(kind);
    kept.set(kind, same !== undefined && sameSpells(same, spells) ? same : spells);
  }
  return kept;
};

/**
 * What holds at each moment asked about, in ascending order. A source that covers at every moment is not cut here at
 * the moment's day, as a history cuts it: a row holds for many moments, and its colour asks for the day itself.
 */
export const circumstancesFor = (
  events: readonly JourneyFact[],
  adoptions: readonly Adoption[],
  release: RulesRelease,
): ((knownAt: Instant) => Circumstances) => {
  const covered = events.flatMap(coveredBy);
  let before: (Circumstances & { readonly counts: number }) | undefined;
  return (knownAt) => {
    let counts = 0;
    for (const one of covered) if (isKnown(one, knownAt)) counts++;
    for (const one of adoptions) if (isKnown(one, knownAt)) counts++;
    // Both only ever grow from moment to moment.
    if (before?.counts === counts) return before;
    const known = covered.filter((one) => isKnown(one, knownAt));
    const { policy, recordedHere } = policyAsKnown(release, adoptions, knownAt);
    const coverage = keepSame(coverageByKind(known, recordedHere), before?.told.coverage);
    const told: Told = { policy, coverage };
    before = { policy, told, counts };
    return before;
  };
};
