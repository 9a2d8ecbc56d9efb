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

const factNode = (slot: Slot | string): Node => `fact ${typeof slot === 'string' ? slot : slot.key}`;
const replacingNode = (id: string): Node => `replacing ${id}`;
const correctionNode = (id: string): Node => `correction ${id}`;

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
      ? ledger.told.get(corrects)
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

/** Which corrections act at a moment of knowledge. */
export interface Verdict {
  /** Corrections that speak, other than of the moment known. */
  readonly speaking: readonly Correction[];
  /** Whether the reports of the fact are not believed. */
  disputed(slot: Slot): boolean;
  /** What stands in place of something else, in this fact, in order. */
  replacing(slot: Slot): readonly Statement[];
}

const AFTER_ALL: Instant = '9999-12-31T23:59:59.999Z';

/** Whether a correction stands at a moment: known, not withdrawn, and what it corrects is believed. */
const stands = ({ all, owners }: Corrections, one: Correction, at: Instant): boolean => {
  const isLater = (other: Correction): boolean => compareStatements(other.statement, one.statement) > 0;
  const check = (other: Correction): boolean => stands({ all, owners }, other, at);
  const { statement, node } = one;
  if (statement.knownAt > at) return false;
  const own = correctionNode(statement.event.id);
  // Only a later one withdraws, so nothing is circular.
  if (all.some((other) => other.node === own && isLater(other) && check(other))) return false;
  if (!node.startsWith('replacing ')) return true;
  const [corrected] = [...owners].find(([{ event }]) => replacingNode(event.id) === node) ?? [];
  const owner = corrected && owners.get(corrected);
  if (owner === undefined) return true;
  return compareStatements(owner.statement, statement) < 0 && speaks({ all, owners }, owner, at);
};

/** Of several standing corrections of one thing only the latest speaks. */
const speaks = (corrections: Corrections, one: Correction, at: Instant): boolean => {
  if (!stands(corrections, one, at)) return false;
  if (one.node === '' || one.node.startsWith('correction ')) return true;
  return !corrections.all.some(
    (other) =>
      other !== one &&
      other.wrong !== 'known-at' &&
      other.node === one.node &&
      compareStatements(other.statement, one.statement) > 0 &&
      stands(corrections, other, at),
  );
};

export const verdictAt = (corrections: Corrections, at: Instant): Verdict => {
  const speaking = corrections.all.filter((one) => one.wrong !== 'known-at' && speaks(corrections, one, at));
  const nodes = new Set(speaking.map(({ node }) => node));
  const believes = (one: Statement): boolean => {
    const owner = corrections.owners.get(one);
    return owner !== undefined && speaking.includes(owner) && !nodes.has(replacingNode(one.event.id));
  };
  return {
    speaking,
    disputed: (slot) => nodes.has(factNode(slot)),
    replacing: (slot) => slot.replacing.filter(believes).sort(compareStatements),
  };
};

/** The moment from which the whole fact is said to have been known, at every moment of knowledge; undefined: none. */
export const knownInstead = (corrections: Corrections, slot: Slot): Instant | undefined =>
  corrections.all.findLast(
    (one) => one.wrong === 'known-at' && one.node === factNode(slot) && stands(corrections, one, AFTER_ALL),
  )?.instead;
