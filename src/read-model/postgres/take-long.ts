import type pg from 'pg';

/** An index of a large table takes longer than an answer may. */
const MOST_MS = 86_400_000;

/** Runs a statement that may take as long as it needs. */
export const takeLong = async (client: pg.ClientBase, text: string): Promise<void> => {
  await client.query('SET statement_timeout = 0');
  await client.query({ text, query_timeout: MOST_MS } as { text: string });
  await client.query('RESET statement_timeout');
};
