import type { PartialDate } from '../../domain/plain-date.js';
import type { EpisodesOf } from './episodes.js';
import type { BelievedFact } from './history.js';
import type { Data } from './kinds.js';
import { compatible } from './same-value.js';
import type { Slot } from './slots.js';
import { sourceOf } from './statements.js';
import type { Statement } from './statements.js';

/** A believed fact with its place in the order. */
export interface Item {
  readonly fact: BelievedFact;
  /** The same fact on the days before its state was seen to end. */
  readonly open: BelievedFact;
  readonly rank: number;
  /** The earliest statement. */
  readonly first: Statement;
}

/** Of one fact, what gives its value at some moment. */
export interface Said {
  readonly slot: Slot;
  /** Never empty; a later one wins. */
  readonly statements: readonly Statement[];
  /** The earliest statement of the fact, where others state it too. */
  readonly first?: Statement;
  /** The statement that dates the fact. */
  readonly dating?: Statement;
  readonly key?: string;
}

const lastOf = (statements: readonly Statement[]): Statement => statements[statements.length - 1]!;

const sayOneEvent = (statements: readonly Statement[]): boolean => {
  const { event } = lastOf(statements);
  for (const one of statements) if (one.event !== event) return false;
  return true;
};

/** Field by field the latest statement that states the field. One event's data is given back as it is. */
export const mergedData = (statements: readonly Statement[]): Data => {
  if (sayOneEvent(statements)) return lastOf(statements).event.data;
  const merged: Record<string, unknown> = {};
  for (const { event } of statements)
    for (const [name, value] of Object.entries(event.data)) if (value !== undefined) merged[name] = value;
  return merged;
};

const mergedEpisodes = (statements: readonly Statement[]): EpisodesOf => {
  const last = lastOf(statements).identity.episodes;
  if (sayOneEvent(statements)) return last;
  return Object.assign({}, ...statements.map(({ identity }) => identity.episodes)) as EpisodesOf;
};

const isEarlier = (a: Statement, b: Statement): boolean =>
  a.latestOn !== b.latestOn ? a.latestOn < b.latestOn : !a.occurredBy && b.occurredBy;

/** The statement that dates the fact: the earliest bound among those of the believed value. */
const datingStatement = (statements: readonly Statement[], data: Data): Statement => {
  // What speaks of the record stands where it was first said; nothing sealed is opened for that.
  if (lastOf(statements).identity.kind.ofRecord) return statements[0]!;
  let exact: PartialDate | undefined;
  for (const one of statements) if (!one.occurredBy) exact = one.occurredOn;
  let best: Statement | undefined;
  for (const one of statements) {
    if (!one.occurredBy && one.occurredOn !== exact) continue;
    if (!compatible(one.event.data, data, one.identity.kind.valueFields)) continue;
    if (best === undefined || isEarlier(one, best)) best = one;
  }
  return best ?? lastOf(statements);
};

// What the envelope and the data both give must agree, whichever load happened to bring the event.
const dated = (data: Data, { event, occurredOn, identity }: Statement): Data => {
  const { occursOn } = identity.kind;
  if (occursOn === undefined || data[occursOn] === occurredOn || occurredOn.length < 10) return data;
  if (data === event.data && event.occurredOn === occurredOn) return data;
  return { ...data, [occursOn]: occurredOn };
};

const distinctEvents = (statements: readonly Statement[]): readonly string[] => {
  const ids: string[] = [];
  for (const { event } of statements) if (!ids.includes(event.id)) ids.push(event.id);
  return ids;
};

/** Who says so: the earliest to state the believed value. */
const sayer = (statements: readonly Statement[], data: Data): string => {
  const { ofRecord, valueFields } = lastOf(statements).identity.kind;
  const says = ({ event }: Statement): boolean => compatible(event.data, data, valueFields);
  return sourceOf((ofRecord ? undefined : statements.find(says)) ?? statements[0]!);
};

/** The fact as stated, merged. */
export const believed = ({
  slot,
  statements,
  first = statements[0]!,
  dating,
  key = slot.key,
}: Said): Item => {
  const only = statements.length === 1 ? statements[0]! : undefined;
  const value = only?.event.data ?? mergedData(statements);
  const dates = dating ?? only ?? datingStatement(statements, value);
  const fact: BelievedFact = {
    key,
    type: slot.kind.type,
    data: dated(value, dates) as BelievedFact['data'],
    occurredOn: dates.occurredOn,
    occurredBy: dates.occurredBy,
    latestOn: dates.latestOn,
    endedOn: undefined,
    episode: lastOf(statements).identity.episode,
    episodes: only?.identity.episodes ?? mergedEpisodes(statements),
    events: only !== undefined ? [only.event.id] : distinctEvents(statements),
    source: only !== undefined ? sourceOf(only) : sayer(statements, value),
    knownAt: first.knownAt,
    knownFrom: first.knownFrom,
    knownPrecision: first.knownPrecision,
  };
  return { fact, open: fact, rank: slot.kind.rank, first };
};
