import type { Instant } from '../../domain/plain-date.js';
import type { JourneyFact } from '../catalogue.js';
import { bitAt } from './asked.js';
import { coverageAt } from './coverage.js';
import { gapsAt, suspects } from './gaps.js';
import { HistoryView } from './history-view.js';
import type { Belief, History } from './history.js';
import type { Told } from './kinds.js';
import { once } from './once.js';
import { ledgerOf } from './slots.js';
import type { Ledger } from './slots.js';
import { momentIndex, nextSnapshot, nothingKnown } from './snapshots.js';
import type { Snapshot } from './snapshots.js';
import { timelinesOf } from './timelines.js';
import type { Change } from './timelines.js';

const momentsOf = (changes: readonly Change[], { slots, loads }: Ledger): Instant[] => {
  const moments = new Set<Instant>();
  for (const { at } of changes) moments.add(at);
  for (const { knownAt } of loads) moments.add(knownAt);
  // A statement that changes no fact may still begin or end a conflict.
  for (const { statements } of slots.values())
    if (statements.length > 1) for (const { knownAt } of statements) moments.add(knownAt);
  return [...moments].sort();
};

/** What is believed from one moment on, and how many changes led there. */
interface Made {
  readonly index: number;
  readonly snapshot: Snapshot;
  readonly changes: number;
}

/** Snapshots, each made from the nearest one before when first asked for: a case asks for one moment alone. */
const snapshotsOf = (moments: readonly Instant[], changes: readonly Change[]) => {
  const made: Made[] = [{ index: -1, snapshot: nothingKnown(changes), changes: 0 }];
  return (index: number): Snapshot => {
    let place = made.length - 1;
    while (made[place]!.index > index) place--;
    const before = made[place]!;
    if (before.index === index) return before.snapshot;
    let next = before.changes;
    while (next < changes.length && changes[next]!.at <= moments[index]!) next++;
    const snapshot = nextSnapshot(before.snapshot, changes.slice(before.changes, next));
    made.splice(place + 1, 0, { index, snapshot, changes: next });
    return snapshot;
  };
};

/**
 * Everything ever believed of one person.
 * @param events of the person's stream, or of the linked streams of one person together; their order means nothing
 */
export const beliefOf = (events: readonly JourneyFact[]): Belief => {
  const ledger = ledgerOf(events as readonly unknown[] as readonly Told[]);
  const timelines = timelinesOf(ledger);
  const moments = momentsOf(timelines.changes, ledger);
  const suspected = once(() => suspects(ledger.slots.values(), timelines));
  const snapshotAt = snapshotsOf(moments, timelines.changes);
  const { places } = snapshotAt(-1);
  return {
    moments,
    bitOf: (type) => {
      const place = places.get(type);
      return place === undefined ? 0 : bitAt(place);
    },
    historyAt: (knownAt) => {
      const snapshot = snapshotAt(momentIndex(moments, knownAt));
      const coverage = once(() => coverageAt(ledger.loads, knownAt));
      const gaps = once(() => gapsAt(suspected(), timelines, knownAt));
      return new HistoryView({ knownAt, snapshot, coverage, gaps }, undefined);
    },
  };
};

/** A person's history as known at a moment. */
export const historyAt = (events: readonly JourneyFact[], knownAt: Instant): History =>
  beliefOf(events).historyAt(knownAt);
