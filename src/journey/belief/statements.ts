import { compareText } from '../../domain/compare-text.js';
import type { Known } from '../../domain/envelope.js';
import { londonDate } from '../../domain/london.js';
import { lastDay } from '../../domain/partial-date.js';
import type { Instant, PartialDate, PlainDate } from '../../domain/plain-date.js';
import type { Identity } from './identity-of.js';
import type { Told } from './kinds.js';
import type { Load, Restatement } from './loads.js';

/** Somebody says a fact: by an event of its own, or by a load that restates an event. */
export interface Statement extends Known {
  readonly event: Told;
  readonly identity: Identity;
  readonly occurredOn: PartialDate;
  readonly occurredBy: boolean;
  readonly latestOn: PlainDate;
  /** Undefined: said here. */
  readonly load: Load | undefined;
  /** Row of the file; revision of what was said here. */
  readonly row: number;
  readonly sourceKey: string | undefined;
  readonly restated: boolean;
}

/** The last day that a partial date can mean, never after the day on which it was known. */
export const latestDay = (occurredOn: PartialDate, knownAt: Instant): PlainDate => {
  if (occurredOn.length === 10) return occurredOn;
  const [last, known] = [lastDay(occurredOn), londonDate(knownAt)];
  return last < known ? last : known;
};

export const sourceOf = (statement: Statement): string => statement.load?.source ?? 'here';

// Ids are random: two facts of one row stand in the order of their keys, whichever load came first.
const sameLoad = (a: Statement, b: Statement): number =>
  a.row - b.row || compareText(a.identity.key, b.identity.key) || compareText(a.event.id, b.event.id);

/** The order of statements: by the moment known, reports by source, edition, digest and row, what was typed after. */
export const compareStatements = (a: Statement, b: Statement): number => {
  if (a.knownAt !== b.knownAt) return a.knownAt < b.knownAt ? -1 : 1;
  const [loadA, loadB] = [a.load, b.load];
  if (loadA === undefined || loadB === undefined) {
    if (loadA !== loadB) return loadA === undefined ? 1 : -1;
    return a.row - b.row || compareText(a.event.stream, b.event.stream);
  }
  if (loadA === loadB) return sameLoad(a, b);
  return (
    compareText(loadA.source, loadB.source) ||
    compareText(loadA.edition, loadB.edition) ||
    compareText(loadA.digest, loadB.digest) ||
    sameLoad(a, b)
  );
};

export const statementOf = (event: Told, identity: Identity, load: Load | undefined): Statement => ({
  event,
  identity,
  knownAt: event.knownAt,
  knownFrom: event.knownFrom,
  knownPrecision: event.knownPrecision,
  occurredOn: event.occurredOn,
  occurredBy: event.occurredBy,
  latestOn: latestDay(event.occurredOn, event.knownAt),
  load,
  row: load === undefined ? event.revision : Number(event.metadata.sourceRow ?? 0),
  sourceKey: event.metadata.sourceKey,
  restated: false,
});

/** An event said again by a load. */
export const restatementOf = (
  { event, identity }: Pick<Statement, 'event' | 'identity'>,
  said: Restatement,
  load: Load,
): Statement => ({
  event,
  identity,
  knownAt: said.knownAt,
  knownFrom: said.knownFrom,
  knownPrecision: said.knownPrecision,
  occurredOn: said.occurredOn,
  occurredBy: said.occurredBy,
  latestOn: latestDay(said.occurredOn, said.knownAt),
  load,
  row: said.row ?? 0,
  sourceKey: said.sourceKey,
  restated: true,
});
