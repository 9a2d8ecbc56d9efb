import type pg from 'pg';
import { statementName } from './statement-name.js';

/** Runs one statement, prepared by its text once a connection; rows as objects. */
export interface Asking {
  /** @param withinMs gives the connection up where no answer comes for so long; left out: as long as any */
  ask<Row extends object>(text: string, values?: readonly unknown[], withinMs?: number): Promise<Row[]>;
  /** Runs statements without values, several at once where they are parted by semicolons. */
  run(text: string): Promise<void>;
}

/** @param client one connection */
export const askingOver = (client: pg.ClientBase): Asking => ({
  ask: async <Row extends object>(text: string, values: readonly unknown[] = [], withinMs?: number) => {
    const patience = withinMs === undefined ? {} : { query_timeout: withinMs };
    return (
      await client.query<Row>({ ...statementName(client, text), text, values: [...values], ...patience })
    ).rows;
  },
  run: async (text) => void (await client.query(text)),
});
