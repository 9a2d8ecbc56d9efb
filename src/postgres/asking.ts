import { createHash } from 'node:crypto';
import type pg from 'pg';

/** Runs one statement, prepared by its text once a connection; rows as objects. */
export interface Asking {
  /** @param withinMs gives the connection up where no answer comes for so long; left out: as long as any */
  ask<Row extends object>(text: string, values?: readonly unknown[], withinMs?: number): Promise<Row[]>;
  /** Runs statements without values, several at once where they are parted by semicolons. */
  run(text: string): Promise<void>;
}

const names = new Map<string, string>();
const nameOf = (text: string): string => {
  const known = names.get(text);
  if (known !== undefined) return known;
  const made = createHash('sha256').update(text).digest('base64url');
  names.set(text, made);
  return made;
};

/** @param client one connection */
export const askingOver = (client: pg.ClientBase): Asking => ({
  ask: async <Row extends object>(text: string, values: readonly unknown[] = [], withinMs?: number) => {
    const patience = withinMs === undefined ? {} : { query_timeout: withinMs };
    return (await client.query<Row>({ name: nameOf(text), text, values: [...values], ...patience })).rows;
  },
  run: async (text) => void (await client.query(text)),
});
