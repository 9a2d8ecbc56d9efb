import { compareText } from '../../domain/compare-text.js';
import { later, type PlainDate } from '../../domain/plain-date.js';
import { perHistory } from '../../journey/belief/as-at.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import type { JourneyFactType } from '../../journey/catalogue.js';

export const READS_OF_NEEDS = [
  'NeedIdentified',
  'NeedRevised',
  'NeedNoLongerPresent',
] as const satisfies readonly JourneyFactType[];

/** A need that one source gives and another, which speaks of the child's needs too, does not. */
export interface DifferingNeed {
  readonly need: string;
  readonly fact: BelievedFact;
  readonly saidBy: string;
  readonly notBy: string;
  /** The day since which both stand. */
  readonly from: PlainDate;
  readonly events: readonly string[];
}

type Named = BelievedFact<'NeedIdentified'> | BelievedFact<'NeedRevised'>;

/** What one source says of a child's needs. */
interface Sayings {
  readonly source: string;
  /** The first day on which it spoke of needs. */
  first: PlainDate;
  readonly open: Map<string, Named>;
  /** The day since which it no longer says so. */
  readonly ended: Map<string, PlainDate>;
}

/** Annex A gives the primary need alone: what it does not give, it does not deny. */
const PRIMARY_ALONE: ReadonlySet<string> = new Set(['annex-a']);

/** The day on which a need, once identified, was said to be no more, whoever had said so. */
const goneOn = (history: History, need: string, since: PlainDate): PlainDate | undefined =>
  history.of('NeedNoLongerPresent').find((fact) => fact.data.need === need && fact.latestOn >= since)
    ?.latestOn ??
  history.of('NeedRevised').find((fact) => fact.data.formerly === need && fact.latestOn >= since)?.latestOn;

const nothingSaid = (source: string, first: PlainDate): Sayings => ({
  ...{ source, first },
  open: new Map<string, Named>(),
  ended: new Map<string, PlainDate>(),
});

const sayingsOf = (history: History): Sayings[] => {
  const bySource = new Map<string, Sayings>();
  const add = (fact: Named, ended: PlainDate | undefined): void => {
    const { source, latestOn } = fact;
    const { need } = fact.data;
    const said: Sayings = bySource.get(source) ?? nothingSaid(source, latestOn);
    bySource.set(source, said);
    if (latestOn < said.first) said.first = latestOn;
    if (ended === undefined) said.open.set(need, fact);
    else said.ended.set(need, later(ended, said.ended.get(need) ?? ended));
  };
  for (const fact of history.of('NeedIdentified'))
    add(fact, fact.endedOn ?? goneOn(history, fact.data.need, fact.latestOn));
  for (const fact of history.of('NeedRevised')) add(fact, goneOn(history, fact.data.need, fact.latestOn));
  return [...bySource.values()].filter(({ open }) => open.size > 0);
};

const isPrimary = (fact: Named | undefined): boolean => fact !== undefined && (fact.data.rank ?? 1) === 1;

/** The needs that the first gives and the second does not. */
const notSaidBy = (one: Sayings, other: Sayings): DifferingNeed[] => {
  if (PRIMARY_ALONE.has(other.source)) return [];
  const differing: DifferingNeed[] = [];
  for (const [need, fact] of one.open) {
    const said = other.open.get(need);
    if (PRIMARY_ALONE.has(one.source) ? isPrimary(said) : said !== undefined) continue;
    const since = other.ended.get(need) ?? other.first;
    const events = [...fact.events, ...[...other.open.values()].flatMap((stated) => stated.events)];
    const from = later(fact.latestOn, since);
    differing.push({ need, fact, saidBy: one.source, notBy: other.source, from, events });
  }
  return differing;
};

const NONE: readonly DifferingNeed[] = [];

/** In what the sources differ on a child's needs, the oldest difference first; each source's word as it stands now. */
export const differingNeeds = perHistory((history): readonly DifferingNeed[] => {
  if (history.of('NeedIdentified').length + history.of('NeedRevised').length < 2) return NONE;
  const sayings = sayingsOf(history);
  if (sayings.length < 2) return NONE;
  const differing = sayings.flatMap((one) =>
    sayings.flatMap((other) => (other === one ? [] : notSaidBy(one, other))),
  );
  return differing.sort((a, b) => compareText(a.from, b.from));
});
