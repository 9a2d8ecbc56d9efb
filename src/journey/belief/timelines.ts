import type { Instant } from '../../domain/plain-date.js';
import { correctionsOf } from './corrections.js';
import type { Corrections } from './corrections.js';
import { keepIdentity } from './keep-identity.js';
import type { Load } from './loads.js';
import { believed } from './merging.js';
import type { Item } from './merging.js';
import { isToldAnew, loadsThatLook, seenOnce } from './observations.js';
import { observedInOrder } from './observed-in-order.js';
import type { Ledger, Slot } from './slots.js';
import type { Statement } from './statements.js';
import { correctedState, knownBy, plainState } from './states.js';

/** From a moment on, a fact is believed otherwise. */
export interface Change {
  readonly at: Instant;
  readonly slot: Slot;
  readonly before: readonly Item[];
  readonly now: readonly Item[];
}

const NOTHING: readonly Item[] = [];
const NO_LOADS: readonly Load[] = [];

const ascending = (moments: Iterable<Instant>): Instant[] => [...new Set(moments)].sort();

const follow = (
  slot: Slot,
  moments: readonly Instant[],
  stateAt: (at: Instant) => readonly Item[],
  changes: Change[],
): void => {
  let before = NOTHING;
  for (const at of moments) {
    const now = keepIdentity(before, stateAt(at));
    if (now === before || (now.length === 0 && before.length === 0)) continue;
    changes.push({ at, slot, before, now });
    before = now;
  }
};

const momentsOf = (slot: Slot, looking: readonly Load[]): Instant[] =>
  ascending([...slot.statements, ...slot.replacing, ...looking].map(({ knownAt }) => knownAt));

const followCorrected = (slot: Slot, ledger: Ledger, corrections: Corrections, changes: Change[]): void => {
  const looking = slot.kind.observation ? loadsThatLook(slot, ledger.loads) : NO_LOADS;
  const ofCorrections = corrections.all.flatMap(({ statement, instead }) => [statement.knownAt, instead]);
  const moments = [...momentsOf(slot, looking), ...ofCorrections.filter((at) => at !== undefined)];
  follow(slot, ascending(moments), (at) => correctedState(slot, corrections, looking, at), changes);
};

const begin = (slot: Slot, only: Item, changes: Change[]): void => {
  changes.push({ at: only.fact.knownAt, slot, before: NOTHING, now: [only] });
};

/** Whether a load tells of a later day than a statement, or of the same one anew. */
const looksAfter = ({ asAt, knownAt }: Load, statement: Statement): boolean =>
  asAt! > statement.latestOn || isToldAnew(statement, { day: asAt!, at: knownAt });

const followObserved = (slot: Slot, { loads }: Ledger, changes: Change[]): void => {
  const { statements } = slot;
  const looking = loads.length > 0 ? loadsThatLook(slot, loads) : NO_LOADS;
  const [first] = statements;
  if (statements.length === 1 && !looking.some((load) => looksAfter(load, first!))) {
    begin(slot, seenOnce(slot, first!), changes);
    return;
  }
  const states = observedInOrder(slot, looking);
  if (states === undefined) {
    const stateAt = (at: Instant): readonly Item[] => plainState(slot, knownBy(statements, at), looking, at);
    follow(slot, momentsOf(slot, looking), stateAt, changes);
    return;
  }
  let before = NOTHING;
  for (const { at, items } of states) {
    const now = keepIdentity(before, items);
    if (now === before) continue;
    changes.push({ at, slot, before, now });
    before = now;
  }
};

/** Whether all that was said is one event, and it said again without an earlier bound. */
const oneEvent = ({ statements, kind }: Slot): boolean => {
  const { event, latestOn, occurredBy } = statements[0]!;
  for (const one of statements) {
    if (one.event !== event) return false;
    const asEarly = one.latestOn > latestOn || (one.latestOn === latestOn && one.occurredBy === occurredBy);
    if (!asEarly && !kind.ofRecord) return false;
  }
  return true;
};

const followPlain = (slot: Slot, ledger: Ledger, changes: Change[]): void => {
  const { statements } = slot;
  if (statements.length === 0) return;
  if (slot.kind.observation) followObserved(slot, ledger, changes);
  else if (statements.length === 1) begin(slot, believed({ slot, statements }), changes);
  else if (oneEvent(slot)) begin(slot, believed({ slot, statements: [statements[0]!] }), changes);
  else
    follow(
      slot,
      momentsOf(slot, NO_LOADS),
      (at) => plainState(slot, knownBy(statements, at), NO_LOADS, at),
      changes,
    );
};

/** Facts whose belief corrections may change. */
const touchedBy = (ledger: Ledger, corrections: Corrections): ReadonlySet<Slot> => {
  const touched = new Set<Slot>();
  for (const slot of ledger.slots.values()) {
    const node = `fact ${slot.key}`;
    if (slot.replacing.length > 0 || corrections.all.some((one) => one.node === node)) touched.add(slot);
  }
  return touched;
};

export interface Timelines {
  /** By moment, ascending. */
  readonly changes: readonly Change[];
  readonly corrections: Corrections | undefined;
  readonly touched: ReadonlySet<Slot>;
}

/** Changes of the same moment stay as they are: moments are few, so they alone are sorted. */
const byMoment = (changes: readonly Change[]): readonly Change[] => {
  const moments = new Map<Instant, Change[]>();
  for (const change of changes) {
    const ofMoment = moments.get(change.at);
    if (ofMoment === undefined) moments.set(change.at, [change]);
    else ofMoment.push(change);
  }
  return [...moments.keys()].sort().flatMap((at) => moments.get(at)!);
};

/** What is believed of every fact, from which moment on. */
export const timelinesOf = (ledger: Ledger): Timelines => {
  const needed = ledger.corrections.length > 0 || ledger.replaced;
  const corrections = needed ? correctionsOf(ledger) : undefined;
  const touched = corrections === undefined ? new Set<Slot>() : touchedBy(ledger, corrections);
  const changes: Change[] = [];
  for (const slot of ledger.slots.values())
    if (corrections !== undefined && touched.has(slot)) followCorrected(slot, ledger, corrections, changes);
    else followPlain(slot, ledger, changes);
  return { changes: byMoment(changes), corrections, touched };
};
