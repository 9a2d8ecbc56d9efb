import type { Instant, PlainDate } from '../../domain/plain-date.js';
import { coversKind } from './loads.js';
import type { Load } from './loads.js';
import { believed, mergedData } from './merging.js';
import type { Item } from './merging.js';
import { compatible } from './same-value.js';
import type { Slot } from './slots.js';
import { sourceOf } from './statements.js';
import type { Statement } from './statements.js';

/** The loads that say, by what they cover, on which days a source looked at a kind of state. */
export const loadsThatLook = (slot: Slot, loads: readonly Load[]): readonly Load[] => {
  const sources = new Set(slot.statements.map(sourceOf));
  return loads.filter(
    (load) => load.asAt !== undefined && sources.has(load.source) && coversKind(load, slot.kind.type),
  );
};

interface Seen {
  readonly day: PlainDate;
  readonly statements: Statement[];
}

/** A source looked: the day that it looked at, and when it told. */
interface Look {
  readonly day: PlainDate;
  readonly at: Instant;
}

/** A source that looks at one day again (a return that is sent again) tells the day anew. */
export const isToldAnew = (last: Statement, { day, at }: Look): boolean =>
  day === last.latestOn && at > last.knownAt;

const seenDays = (statements: readonly Statement[], looks: readonly Look[]): Seen[] => {
  const days = new Map<PlainDate, Statement[]>();
  for (const one of statements) {
    const seen = days.get(one.latestOn);
    if (seen === undefined) days.set(one.latestOn, [one]);
    else seen.push(one);
  }
  return [...days]
    .filter(([, ofDay]) => !looks.some((look) => isToldAnew(ofDay[ofDay.length - 1]!, look)))
    .map(([day, ofDay]) => ({ day, statements: ofDay }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
};

/** The first day after `after`, and before `until`, on which the source looked: it saw the state no longer. */
const missedOn = (
  looks: readonly Look[],
  after: PlainDate,
  until: PlainDate | undefined,
): PlainDate | undefined => {
  let first: PlainDate | undefined;
  for (const { day } of looks)
    if (day > after && (until === undefined || day < until) && (first === undefined || day < first))
      first = day;
  return first;
};

interface Run {
  readonly statements: Statement[];
  readonly from: Statement;
  to: PlainDate;
  endedOn: PlainDate | undefined;
}

const runsOf = (slot: Slot, seen: readonly Seen[], looks: readonly Look[]): Run[] => {
  const runs: Run[] = [];
  for (const [i, { day, statements }] of seen.entries()) {
    const run = runs.at(-1);
    const goesOn =
      run !== undefined &&
      run.endedOn === undefined &&
      compatible(mergedData(run.statements), mergedData(statements), slot.kind.valueFields);
    if (run !== undefined && goesOn) {
      run.statements.push(...statements);
      run.to = day;
    } else {
      if (run !== undefined) run.endedOn ??= day;
      runs.push({ statements: [...statements], from: statements[0]!, to: day, endedOn: undefined });
    }
    runs.at(-1)!.endedOn = missedOn(looks, day, seen[i + 1]?.day);
  }
  return runs;
};

const keyOf = (slot: Slot, first: Statement): string => `${slot.key}@${sourceOf(first)}@${first.latestOn}`;

/** The state that one single statement gives, where no later look can have ended it. */
export const seenOnce = (slot: Slot, statement: Statement): Item =>
  believed({ slot, statements: [statement], key: keyOf(slot, statement) });

/** The state that a run of statements (in order) gives, from the day of one of them to the day of its end. */
export const itemOf = (
  slot: Slot,
  statements: readonly Statement[],
  from: Statement,
  endedOn: PlainDate | undefined,
): Item => {
  const item = believed({ slot, statements, dating: from, key: keyOf(slot, from) });
  return endedOn === undefined ? item : { ...item, fact: { ...item.fact, endedOn } };
};

/**
 * States as each source saw them: begun, changed and ended between its own successive observations.
 * @param known statements known at the moment, in order
 * @param looking what `loadsThatLook` gave
 */
export const observed = (
  slot: Slot,
  known: readonly Statement[],
  looking: readonly Load[],
  at: Instant,
): readonly Item[] => {
  const bySource = new Map<string, Statement[]>();
  for (const one of known) {
    const said = bySource.get(sourceOf(one));
    if (said === undefined) bySource.set(sourceOf(one), [one]);
    else said.push(one);
  }
  const items: Item[] = [];
  for (const [source, statements] of bySource) {
    const looks: Look[] = [];
    for (const load of looking)
      if (load.source === source && load.knownAt <= at) looks.push({ day: load.asAt!, at: load.knownAt });
    for (const run of runsOf(slot, seenDays(statements, looks), looks)) {
      const ofRun = statements.filter((one) => run.statements.includes(one));
      items.push(itemOf(slot, ofRun, run.from, run.endedOn));
    }
  }
  return items;
};
