import type { Asking } from '../../../postgres/asking.js';

/** A key as a query gives it, with how many subjects were erased in the moment of the query. */
export interface KeyRow {
  readonly key_id: string;
  readonly subject: string;
  readonly wrapped: Buffer;
  readonly sequence: string;
  readonly kek_id: string;
  readonly erasures: string;
}

const COLUMNS = `SELECT k.key_id, k.subject, k.wrapped, k.sequence, k.kek_id, d.erasures
  FROM keys.data_key k CROSS JOIN keys.key_database d`;

export const keysOf = (within: Asking, subjects: readonly string[]): Promise<KeyRow[]> =>
  within.ask<KeyRow>(`${COLUMNS} WHERE k.subject = ANY($1::text[])`, [subjects]);

/** Keys in the order in which they were made. */
export const keysAfter = (within: Asking, sequence: number, limit: number): Promise<KeyRow[]> =>
  within.ask<KeyRow>(`${COLUMNS} WHERE k.sequence > $1 ORDER BY k.sequence LIMIT $2`, [sequence, limit]);

/** Those that are not wrapped by a key-encryption key, the oldest first. */
export const keysToWrap = (within: Asking, kekId: string, limit: number): Promise<KeyRow[]> =>
  within.ask<KeyRow>(`${COLUMNS} WHERE k.kek_id <> $1 ORDER BY k.sequence LIMIT $2`, [kekId, limit]);

/** Where the database stands. */
export interface Standing {
  readonly kekId: string;
  readonly erasures: number;
  readonly sequence: number;
}

/** Asked again and again, and others wait for it: a connection that carries nothing any more is soon replaced. */
const STANDING_WITHIN_MS = 5_000;

export const standingOf = async (within: Asking): Promise<Standing> => {
  const [row] = await within.ask<{ kek_id: string; erasures: string; sequence: string }>(
    `SELECT kek_id, erasures, (SELECT coalesce(max(sequence), 0) FROM keys.data_key) AS sequence
     FROM keys.key_database`,
    [],
    STANDING_WITHIN_MS,
  );
  return { kekId: row!.kek_id, erasures: Number(row!.erasures), sequence: Number(row!.sequence) };
};

/** Subjects that were erased after the given number of erasures. */
export const erasedAfter = async (within: Asking, erasures: number): Promise<readonly string[]> => {
  const rows = await within.ask<{ subject: string }>(
    'SELECT subject FROM keys.erased_subject WHERE number > $1 ORDER BY number',
    [erasures],
  );
  return rows.map(({ subject }) => subject);
};
