import type { Instant } from '../../domain/plain-date.js';
import type { JourneyData } from '../catalogue.js';
import type { Ledger, Slot } from './slots.js';
import { compareStatements } from './statements.js';
import type { Statement } from './statements.js';

type Correcting = JourneyData<'FactCorrected'>;

/** What a correction speaks of, as text: `fact <key>`, `replacing <id>`, `correction <id>`; empty: not here (yet). */
type Node = string;

/** A `FactCorrected`, each time that it was said. */
export interface Correction {
  readonly statement: Statement;
  readonly wrong: Correcting['wrong'];
  readonly instead: Instant | undefined;
  readonly node: Node;
}

export const factNode = (slot: Slot | string): Node => `fact ${typeof slot === 'string' ? slot : slot.key}`;
export const replacingNode = (id: string): Node => `replacing ${id}`;
export const correctionNode = (id: string): Node => `correction ${id}`;

const nodeOf = ({ event, identity, restated }: Statement): Node => {
  if (event.type === 'FactCorrected') return correctionNode(event.id);
  return event.replaces === undefined || restated ? factNode(identity.key) : replacingNode(event.id);
};

const latestOf = (statements: readonly Statement[]): Statement | undefined => {
  let latest: Statement | undefined;
  for (const one of statements) if (latest === undefined || compareStatements(one, latest) > 0) latest = one;
  return latest;
};

// The latest statement with the reference known by the correction, else its earliest.
const byReference = (all: readonly Statement[], refKey: string, by: Instant): Statement | undefined => {
  const named = all.filter(({ sourceKey }) => sourceKey === refKey);
  const governing =
    named.find(({ event }) => event.type === 'FactCorrected') ??
    named.find(({ event, restated }) => event.replaces !== undefined && !restated);
  if (governing !== undefined) return governing;
  return latestOf(named.filter(({ knownAt }) => knownAt <= by)) ?? [...named].sort(compareStatements)[0];
};

const targetOf = (said: Statement, ledger: Ledger, all: readonly Statement[]): Node => {
  const { corrects, correctsRef } = said.event.data as unknown as Correcting;
  const target =
    corrects !== undefined
      ? ledger.told.get(corrects)?.statement
      : correctsRef && byReference(all, correctsRef.refKey, said.knownAt);
  return target === undefined ? '' : nodeOf(target);
};

const correctionOf = (statement: Statement, ledger: Ledger, all: readonly Statement[]): Correction => {
  const { wrong, knownAtInstead } = statement.event.data as unknown as Correcting;
  return { statement, wrong, instead: knownAtInstead, node: targetOf(statement, ledger, all) };
};

const sameAppend = (a: Statement, b: Statement): boolean => {
  if (a.load !== undefined && b.load !== undefined)
    return (
      a.load.digest === b.load.digest && a.load.edition === b.load.edition && a.load.source === b.load.source
    );
  return (
    a.load === b.load &&
    a.event.stream === b.event.stream &&
    a.event.metadata.correlationId === b.event.metadata.correlationId
  );
};

const speaksOf = ({ statement: { event } }: Correction, name: string): boolean => {
  const { corrects, correctsRef } = event.data as unknown as Correcting;
  return corrects === name || correctsRef?.refKey === name || event.id === name;
};

/** The correction under which an event replaces another: of its own append, directly before it. */
const ownerOf = (replacing: Statement, corrections: readonly Correction[]): Correction | undefined => {
  const candidates = corrections.filter(
    ({ statement }) => sameAppend(statement, replacing) && compareStatements(statement, replacing) < 0,
  );
  return candidates.findLast((one) => speaksOf(one, replacing.event.replaces!)) ?? candidates.at(-1);
};

/** The corrections of a person's record, resolved; independent of any moment. */
export interface Corrections {
  readonly all: readonly Correction[];
  readonly owners: ReadonlyMap<Statement, Correction>;
}

const insert = (statements: Statement[], one: Statement): void => {
  statements.push(one);
  statements.sort(compareStatements);
};

/** Resolves what each correction speaks of. What claims to replace without a correction becomes an ordinary statement. */
export const correctionsOf = (ledger: Ledger): Corrections => {
  const slots = [...ledger.slots.values()];
  const everything = slots.flatMap(({ statements, replacing }) => [...statements, ...replacing]);
  const all = ledger.corrections.map((one) => correctionOf(one, ledger, everything));
  const owners = new Map<Statement, Correction>();
  for (const slot of slots)
    for (const replacing of slot.replacing) {
      const owner = ownerOf(replacing, all);
      if (owner !== undefined) owners.set(replacing, owner);
      else insert(slot.statements, replacing);
    }
  return { all, owners };
};
