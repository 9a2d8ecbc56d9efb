import type { EpisodeRegister } from './episodes.js';
import { identify } from './fact-keys.js';
import type { Identity } from './identity-of.js';
import type { Kind, Told } from './kinds.js';
import { loadOfEvent, loadsOf } from './loads.js';
import type { Load, Loads } from './loads.js';
import { compareStatements, restatementOf, statementOf } from './statements.js';
import type { Statement } from './statements.js';

/** One fact: everything that was ever said of it. */
export interface Slot {
  readonly kind: Kind;
  readonly key: string;
  /** In order; what replaces another fact under a correction stands apart. */
  readonly statements: Statement[];
  readonly replacing: Statement[];
}

/** What an event says by itself, and of which fact. */
export interface Own {
  readonly statement: Statement;
  readonly slot: Slot;
}

/** A person's events, sorted by the fact that they state. */
export interface Ledger {
  readonly slots: Map<string, Slot>;
  readonly loads: readonly Load[];
  /** In order. */
  readonly corrections: readonly Statement[];
  /** By event. */
  readonly told: ReadonlyMap<string, Own>;
  readonly register: EpisodeRegister;
  /** Whether any event claims to replace another. */
  readonly replaced: boolean;
}

const slotFor = (slots: Map<string, Slot>, { key, kind }: Identity): Slot => {
  let slot = slots.get(key);
  if (slot === undefined) slots.set(key, (slot = { kind, key, statements: [], replacing: [] }));
  return slot;
};

const restate = (told: ReadonlyMap<string, Own>, load: Load): void => {
  for (const said of load.restates) {
    const own = told.get(said.event);
    if (own !== undefined) own.slot.statements.push(restatementOf(own.statement, said, load));
  }
};

const tellAll = (events: readonly Told[], loads: Loads, ids: readonly (Identity | undefined)[]) => {
  const slots = new Map<string, Slot>();
  const told = new Map<string, Own>();
  for (let i = 0; i < events.length; i++) {
    const identity = ids[i];
    if (identity === undefined) continue;
    const event = events[i]!;
    const slot = slotFor(slots, identity);
    const statement = statementOf(event, identity, loadOfEvent(event, loads));
    (event.replaces === undefined ? slot.statements : slot.replacing).push(statement);
    told.set(event.id, { statement, slot });
  }
  return { slots, told };
};

const correctionsIn = (slots: ReadonlyMap<string, Slot>): Statement[] => {
  const corrections: Statement[] = [];
  for (const slot of slots.values())
    if (slot.kind.type === 'FactCorrected') corrections.push(...slot.statements);
  return corrections.sort(compareStatements);
};

/** Sorts events into facts. The order in which they are given means nothing. */
export const ledgerOf = (events: readonly Told[]): Ledger => {
  const imports = loadsOf(events);
  const { identities, register } = identify(events, imports);
  const { slots, told } = tellAll(events, imports, identities);
  const loads = [...imports.values()].flat();
  for (const load of loads) restate(told, load);
  for (const { statements } of slots.values()) if (statements.length > 1) statements.sort(compareStatements);
  const replaced = events.some((event) => event.replaces !== undefined);
  return { slots, loads, corrections: correctionsIn(slots), told, register, replaced };
};
