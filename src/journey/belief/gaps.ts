import { compareText } from '../../domain/compare-text.js';
import { londonDate } from '../../domain/london.js';
import type { Instant } from '../../domain/plain-date.js';
import { verdictAt } from './verdicts.js';
import type { RecordGap } from './history.js';
import { compatible } from './same-value.js';
import type { Slot } from './slots.js';
import { knownBy } from './states.js';
import { compareStatements, sourceOf } from './statements.js';
import type { Statement } from './statements.js';
import type { Timelines } from './timelines.js';

/** A gap, and the day of the fact that it is about. */
export interface NoticedGap {
  readonly gap: RecordGap;
  readonly latestOn: string;
}

const noticed = (
  slot: Slot,
  kind: RecordGap['kind'],
  since: Statement,
  about: readonly Statement[],
): NoticedGap => ({
  gap: {
    kind,
    type: slot.kind.type,
    key: slot.key,
    since: londonDate(since.knownAt),
    events: [...new Set(about.map(({ event }) => event.id))],
  },
  latestOn: since.latestOn,
});

const latestBySource = (known: readonly Statement[]): readonly Statement[] => {
  const latest = new Map<string, Statement>();
  for (const one of known) latest.set(sourceOf(one), one);
  return [...latest.values()].sort(compareStatements);
};

const agree = (a: Statement, b: Statement): boolean =>
  a.event === b.event || compatible(a.event.data, b.event.data, a.identity.kind.valueFields);

const conflict = (slot: Slot, known: readonly Statement[]): readonly NoticedGap[] => {
  const latest = latestBySource(known);
  const last = latest.at(-1);
  if (last === undefined) return [];
  const others = latest.filter((one) => !agree(one, last));
  return others.length === 0 ? [] : [noticed(slot, 'sources-conflict', last, [...others, last])];
};

/** Against a correction: a source that repeats what was corrected, or says a third thing. */
const against = (
  slot: Slot,
  known: readonly Statement[],
  standing: Statement | undefined,
  correctedAt: Instant,
): readonly NoticedGap[] => {
  const corrected = known.filter(({ knownAt }) => knownAt < correctedAt);
  const reports = latestBySource(known.filter(({ load }) => load !== undefined));
  return reports
    .filter((report) => standing === undefined || !agree(report, standing))
    .map((report) => {
      const repeated = standing === undefined || corrected.some((one) => agree(one, report));
      const about = standing === undefined ? [report] : [report, standing];
      return noticed(slot, repeated ? 'source-still-says' : 'sources-conflict', report, about);
    });
};

const ofCorrected = (slot: Slot, { corrections }: Timelines, at: Instant): readonly NoticedGap[] => {
  const known = slot.statements.length === 0 ? [] : knownBy(slot.statements, at);
  const verdict = verdictAt(corrections!, at);
  if (!verdict.disputed(slot)) return conflict(slot, [...known, ...verdict.replacing(slot)]);
  const by = verdict.speaking.findLast(({ node }) => node === `fact ${slot.key}`)!;
  return against(slot, known, verdict.replacing(slot).at(-1), by.statement.knownAt);
};

const namesUnopened = ({ identity: { episodes } }: Statement): boolean => {
  for (const episode in episodes)
    if (episodes[episode as keyof typeof episodes]!.startsWith(`${episode}:`)) return true;
  return false;
};

const withoutOpener = (slot: Slot, known: readonly Statement[]): readonly NoticedGap[] => {
  const naming = known.find(namesUnopened);
  return naming === undefined ? [] : [noticed(slot, 'episode-without-opener', naming, [naming])];
};

const mayDiffer = ({ statements }: Slot): boolean => {
  if (statements.length < 2) return false;
  const [{ event }, source] = [statements[0]!, sourceOf(statements[0]!)];
  return statements.some((one) => one.event !== event) && statements.some((one) => sourceOf(one) !== source);
};

/** A fact of which a gap may be noticed, and what was noticed when so many of its statements were known. */
export interface Suspect {
  readonly slot: Slot;
  count: number;
  gaps: readonly NoticedGap[];
}

/** Facts of which a gap may ever be noticed: few, so that asking at every moment costs little. */
export const suspects = (slots: Iterable<Slot>, { touched }: Timelines): readonly Suspect[] => {
  const found: Suspect[] = [];
  for (const slot of slots)
    if (touched.has(slot) || mayDiffer(slot) || slot.statements.some(namesUnopened))
      found.push({ slot, count: -1, gaps: [] });
  return found;
};

const NO_GAPS: readonly NoticedGap[] = [];

const gapsKnown = (slot: Slot, timelines: Timelines, at: Instant): readonly NoticedGap[] => {
  const known = slot.statements.length === 0 ? [] : knownBy(slot.statements, at);
  const differing = timelines.touched.has(slot) ? ofCorrected(slot, timelines, at) : conflict(slot, known);
  const unopened = withoutOpener(slot, known);
  return differing.length + unopened.length === 0 ? NO_GAPS : [...differing, ...unopened];
};

const countKnown = ({ statements }: Slot, at: Instant): number => {
  let count = 0;
  for (const { knownAt } of statements) if (knownAt <= at) count++;
  return count;
};

/** Without corrections the gaps of a fact are the same until more is said of it. */
const gapsOf = (suspect: Suspect, timelines: Timelines, at: Instant): readonly NoticedGap[] => {
  const { slot } = suspect;
  if (timelines.touched.has(slot)) return gapsKnown(slot, timelines, at);
  const count = countKnown(slot, at);
  if (suspect.count !== count) {
    suspect.count = count;
    suspect.gaps = gapsKnown(slot, timelines, at);
  }
  return suspect.gaps;
};

const order = ({ gap }: NoticedGap): string => `${gap.since} ${gap.key} ${gap.kind}`;

/** What the fold notices about the record itself, as known at a moment; the earliest first. */
export const gapsAt = (
  suspected: readonly Suspect[],
  timelines: Timelines,
  at: Instant,
): readonly NoticedGap[] => {
  const gaps: NoticedGap[] = [];
  for (const slot of suspected) gaps.push(...gapsOf(slot, timelines, at));
  return gaps.length < 2 ? gaps : gaps.sort((a, b) => compareText(order(a), order(b)));
};
