import type { Instant } from '../../domain/plain-date.js';
import { correctionNode, factNode, replacingNode } from './corrections.js';
import type { Correction, Corrections } from './corrections.js';
import type { Slot } from './slots.js';
import { compareStatements } from './statements.js';
import type { Statement } from './statements.js';

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
