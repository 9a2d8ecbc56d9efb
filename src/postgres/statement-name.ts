import { createHash } from 'node:crypto';
import type pg from 'pg';

/** Statements that a connection prepares by name; each takes room in the server for as long as the connection lasts. */
const MOST_PREPARED = 300;
/** Names kept; what was named first goes first, and is named alike when it is asked again. */
const MOST_NAMES = 1_000;

const names = new Map<string, string>();
const nameOf = (text: string): string => {
  const known = names.get(text);
  if (known !== undefined) return known;
  const made = createHash('sha256').update(text).digest('base64url');
  if (names.size >= MOST_NAMES) names.delete(names.keys().next().value!);
  names.set(text, made);
  return made;
};

const prepared = new WeakMap<pg.ClientBase, Set<string>>();

/** The name under which a connection prepares a text; none where it has prepared as many as it may. */
export const statementName = (client: pg.ClientBase, text: string): { name?: string } => {
  const there = prepared.get(client) ?? new Set();
  prepared.set(client, there);
  const name = nameOf(text);
  if (!there.has(name) && there.size >= MOST_PREPARED) return {};
  there.add(name);
  return { name };
};
