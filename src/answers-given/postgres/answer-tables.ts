import { hash } from 'node:crypto';
import { join } from 'node:path';
import { canonicalJson } from '../../event-store/codec/canonical-json.js';
import { packageRoot } from '../../event-store/sqlite/migrate.js';
import { openDatabase } from '../../postgres/database.js';
import type { Database } from '../../postgres/database.js';
import { DatabaseProblem } from '../../postgres/database-problem.js';
import { migrate } from '../../postgres/migrate.js';
import type { AnswerGiven, GivenRow, RecordedAnswer } from '../answer-given.js';
import { childBytes, packRows, rowsOfChild } from '../packed-rows.js';
import { answerOf } from '../stored-answer.js';
import type { StoredAnswer } from '../stored-answer.js';

/** The register's tables, that every process of a log writes and reads. */
export interface AnswerTables {
  /** Writes all of them, or none. */
  write(answers: readonly AnswerGiven[]): Promise<void>;
  /** The answers that gave a row of any of the children, in the order in which they were recorded. */
  about(children: readonly string[]): Promise<readonly RecordedAnswer[]>;
  /** Every list, each with its rows of the children alone, in the order in which they were recorded. */
  lists(children: readonly string[]): Promise<readonly RecordedAnswer[]>;
  close(): Promise<void>;
}

// In one order for everybody: two processes that give the same rows wait for each other, and no more.
const KEEP_ROWS = `INSERT INTO answers.given_rows (digest, rows)
  SELECT digest, rows FROM unnest($1::bytea[], $2::bytea[]) AS one (digest, rows) ORDER BY digest
  ON CONFLICT (digest) DO NOTHING`;
const ADD = `INSERT INTO answers.answer (kind, format, given_at, given_to, position, known, effective, rules_release, asked, row_count, given_rows)
  SELECT a.kind, a.format, a.given_at, a.given_to, a.position, a.known, a.effective, a.rules_release, a.asked, a.row_count, r.number
  FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::int[], $11::bytea[])
    WITH ORDINALITY AS a (kind, format, given_at, given_to, position, known, effective, rules_release, asked, row_count, digest, place)
  JOIN answers.given_rows r ON r.digest = a.digest ORDER BY a.place`;
const ANSWERS = `SELECT number::float8 AS number, kind, format, given_at AS "givenAt", given_to AS "givenTo", position, known,
    effective AS "on", rules_release AS "rulesRelease", asked, row_count AS "rowCount", given_rows::float8 AS "givenRows"
  FROM answers.answer`;
const HAVING =
  'SELECT number::float8 AS number, rows FROM answers.given_rows WHERE position($1::bytea IN rows) > 0';

const writerOf =
  (database: Database): AnswerTables['write'] =>
  async (answers) => {
    const packed = answers.map(({ rows }) => packRows(rows));
    const digests = packed.map((rows) => hash('sha256', rows, 'buffer'));
    const columns = [
      ...(['kind', 'format', 'givenAt', 'givenTo', 'position', 'known', 'on', 'rulesRelease'] as const),
    ].map((name) => answers.map((answer) => answer[name]));
    const asked = answers.map((answer) => canonicalJson(answer.asked));
    const counts = answers.map(({ rows }) => rows.length);
    await database.transaction(async (within) => {
      const fresh = new Map(
        digests.map((digest, i) => [digest.toString('hex'), [digest, packed[i]!] as const]),
      );
      await within.ask(KEEP_ROWS, [
        [...fresh.values()].map(([d]) => d),
        [...fresh.values()].map(([, r]) => r),
      ]);
      await within.ask(ADD, [...columns, asked, counts, digests]);
    });
  };

/** Rows of the children, by the number of the rows that hold them. */
const rowsOf = async (
  database: Database,
  children: readonly string[],
): Promise<ReadonlyMap<number, readonly GivenRow[]>> => {
  const found = new Map<number, GivenRow[]>();
  for (const child of children)
    for (const { number, rows } of await database.ask<{ number: number; rows: Buffer }>(HAVING, [
      childBytes(child),
    ])) {
      const its = rowsOfChild(rows, child);
      if (its.length > 0) found.set(number, [...(found.get(number) ?? []), ...its]);
    }
  return found;
};

const refuseOtherLog = async (database: Database, logId: string): Promise<void> => {
  await database.ask('INSERT INTO answers.of_log VALUES (1, $1) ON CONFLICT DO NOTHING', [logId]);
  const [row] = await database.ask<{ log_id: string }>('SELECT log_id FROM answers.of_log');
  const { place, setting } = database.address;
  if (row!.log_id !== logId)
    throw new DatabaseProblem(
      `The database at ${place} holds the register of answers of another log. Name the right database in ${setting}.`,
    );
};

/** Opens the register in a database, made where there is none. @throws DatabaseProblem for that of another log, or of a newer release */
export const openAnswerTables = async (
  url: string,
  setting: string,
  logId: string,
): Promise<AnswerTables> => {
  const database = await openDatabase(url, setting, { connections: 2 });
  try {
    const folder = join(packageRoot(), 'migrations', 'postgres', 'answers');
    await migrate(database, { schema: 'answers', folder, mode: 'write' });
    await refuseOtherLog(database, logId);
  } catch (error) {
    await database.close();
    throw error;
  }
  return {
    write: writerOf(database),
    about: async (children) => {
      const found = await rowsOf(database, children);
      const stored = await database.ask<StoredAnswer>(
        `${ANSWERS} WHERE given_rows = ANY ($1::bigint[]) ORDER BY number`,
        [[...found.keys()]],
      );
      return stored.map((answer) => answerOf(answer, found.get(answer.givenRows)!));
    },
    lists: async (children) => {
      const found = await rowsOf(database, children);
      const stored = await database.ask<StoredAnswer>(`${ANSWERS} WHERE kind <> 'case' ORDER BY number`);
      return stored.map((answer) => answerOf(answer, found.get(answer.givenRows) ?? []));
    },
    close: () => database.close(),
  };
};
