import { londonDate } from '../domain/london.js';
import { lastDay } from '../domain/partial-date.js';
import type { Instant, PlainDate } from '../domain/plain-date.js';
import { journeyFacts } from './catalogue.js';
import type { JourneyFact, JourneyFactType } from './catalogue.js';
import { naturalKey } from './grown-history.js';
import type { Load, ProposedCorrection, ReportedFact } from './record/reported-load.js';

type Report = JourneyFact & { readonly type: 'SourceReported' };

const reportsOf = ({ source }: Load, events: readonly JourneyFact[]): readonly Report[] =>
  events.filter((event): event is Report => event.type === 'SourceReported' && event.data.source === source);

/** What a source says at one moment of one edition, in however many files and records. */
interface Extract {
  readonly edition: string;
  readonly asAt: PlainDate | undefined;
  readonly knownAt: Instant;
}

const extractOf = ({ data: { edition, asAt }, knownAt }: Report): Extract => ({ edition, asAt, knownAt });

/** A return is a snapshot: sent again, with the same census, it is another. */
const isOneExtract = (a: Extract, b: Extract): boolean =>
  a.edition === b.edition && (a.asAt === undefined || a.knownAt === b.knownAt);

/** The extract before, by when it was known. */
const extractBefore = (load: Extract, reports: readonly Report[]): Report | undefined =>
  reports
    .filter((one) => one.knownAt < load.knownAt && !isOneExtract(load, extractOf(one)))
    .reduce<Report | undefined>(
      (latest, one) => (latest === undefined || one.knownAt > latest.knownAt ? one : latest),
      undefined,
    );

/**
 * What the source says to have been on a day: no state as seen on a day, nothing that was only known to be over by then,
 * and not what the register says of a setting.
 */
const isDated = ({ type, occurredBy }: Pick<JourneyFact, 'type' | 'occurredBy'>): boolean => {
  const { observation, speaksOf } = journeyFacts[type];
  return occurredBy !== true && !observation && speaksOf === 'life' && type !== 'SettingDescribed';
};

/** What an extract gave. */
const saidIn = (
  extract: Extract,
  reports: readonly Report[],
  events: readonly JourneyFact[],
): readonly JourneyFact[] => {
  const own = reports.filter((one) => isOneExtract(extract, extractOf(one)));
  const restated = new Set(own.flatMap(({ data }) => data.restates.map(({ event }) => event)));
  const appends = new Set(own.map(({ metadata }) => metadata.correlationId));
  return events.filter(
    ({ type, id, metadata }) =>
      type !== 'SourceReported' && (appends.has(metadata.correlationId) || restated.has(id)),
  );
};

/** Whether this load would give such a fact if it were still so: a snapshot does, and a source that covers the time. */
const wouldSay = ({ asAt, covers }: Load, { type, occurredOn }: JourneyFact): boolean => {
  const day = lastDay(occurredOn);
  return (
    asAt !== undefined ||
    covers.some(({ kind, from, to }) => kind.split('/')[0] === type && from <= day && day <= to)
  );
};

const NUMBER = /^\d{6,8}$/;
const placeOf = (data: unknown): string | undefined => {
  const { urn, ukprn } = data as { readonly urn?: unknown; readonly ukprn?: unknown };
  const number = urn ?? ukprn;
  return typeof number === 'string' && NUMBER.test(number) ? number : undefined;
};

const byType = <F extends { readonly type: JourneyFactType }>(
  facts: readonly F[],
): Map<JourneyFactType, F[]> => {
  const found = new Map<JourneyFactType, F[]>();
  for (const fact of facts) found.set(fact.type, [...(found.get(fact.type) ?? []), fact]);
  return found;
};

/** At the same place first, then in the order of the file. */
const pairs = (
  gone: readonly JourneyFact[],
  fresh: readonly ReportedFact[],
): readonly (readonly [JourneyFact, ReportedFact])[] => {
  const left = [...gone];
  const take = (at: number): JourneyFact | undefined => (at < 0 ? undefined : left.splice(at, 1)[0]);
  const atSamePlace = fresh.map((fact) =>
    take(left.findIndex(({ data }) => placeOf(data) === placeOf(fact.data))),
  );
  return fresh.flatMap((fact, i) => {
    const was = atSamePlace[i] ?? take(left.length - 1);
    return was === undefined ? [] : [[was, fact] as const];
  });
};

const proposed = ([was, is]: readonly [JourneyFact, ReportedFact]): ProposedCorrection => {
  const [wasAt, isAt] = [placeOf(was.data), placeOf(is.data)];
  const moved = wasAt !== isAt;
  return {
    ...{ type: is.type, event: was.id, was: was.occurredOn, is: is.occurredOn, row: is.row, file: is.file },
    ...{ wasAt: moved ? wasAt : undefined, isAt: moved ? isAt : undefined },
  };
};

/**
 * What a load may have put right without saying so. A fact of after the load before is news, and no correction.
 * @param events the child's events before this load
 */
export const proposedCorrections = (
  load: Load,
  facts: readonly ReportedFact[],
  events: readonly JourneyFact[],
): readonly ProposedCorrection[] => {
  const reports = reportsOf(load, events);
  const { edition, asAt, known } = load;
  const extract: Extract = { edition, asAt, knownAt: known.knownAt };
  const before = extractBefore(extract, reports);
  if (before === undefined) return [];
  const until: PlainDate = before.data.asAt ?? londonDate(before.knownAt);
  const held = new Set(events.map(naturalKey));
  const fresh = facts.filter(
    (fact) =>
      isDated({ occurredBy: false, ...fact }) &&
      lastDay(fact.occurredOn) <= until &&
      !held.has(naturalKey(fact)),
  );
  if (fresh.length === 0) return [];
  const now = new Set([...facts, ...saidIn(extract, reports, events)].map(naturalKey));
  const gone = byType(
    saidIn(extractOf(before), reports, events).filter(
      (event) => isDated(event) && wouldSay(load, event) && !now.has(naturalKey(event)),
    ),
  );
  return [...byType(fresh)].flatMap(([type, some]) => pairs(gone.get(type) ?? [], some).map(proposed));
};
