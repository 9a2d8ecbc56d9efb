import { inTransaction } from '../event-store/sqlite/in-transaction.js';
import { hash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { canonicalJson } from '../event-store/codec/canonical-json.js';
import { migrate } from '../event-store/sqlite/migrate.js';
import type { AnswerGiven, GivenRow, RecordedAnswer } from './answer-given.js';
import { childBytes, packRows, rowsOfChild } from './packed-rows.js';
import { answerOf } from './stored-answer.js';
import type { StoredAnswer } from './stored-answer.js';

/** The register's database, open. */
export interface RegisterFile {
  /** Writes all of them, or none. */
  write(answers: readonly AnswerGiven[]): void;
  /** The answers that gave a row of any of the children, in the order in which they were recorded. */
  about(children: readonly string[]): readonly RecordedAnswer[];
  /** Every list, each with its rows of the children alone, in the order in which they were recorded. */
  lists(children: readonly string[]): readonly RecordedAnswer[];
  close(): void;
}

const BUSY_MS = 2_000;

const ANSWERS = `
  SELECT number, kind, format, given_at AS givenAt, given_to AS givenTo, position, known, effective AS "on",
    rules_release AS rulesRelease, asked, row_count AS rowCount, given_rows AS givenRows
  FROM answer`;

const writerOf = (db: DatabaseSync) => {
  const find = db.prepare('SELECT number FROM given_rows WHERE digest = ?');
  const keep = db.prepare('INSERT INTO given_rows (digest, rows) VALUES (?, ?) RETURNING number');
  const add = db.prepare(
    `INSERT INTO answer (kind, format, given_at, given_to, position, known, effective, rules_release, asked, given_rows, row_count)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  /** A page that is answered again and again is the same list of rows. */
  const numbers = new WeakMap<readonly GivenRow[], number>();
  const rowsNumber = (rows: readonly GivenRow[]): number => {
    const packed = packRows(rows);
    const digest = hash('sha256', packed, 'buffer');
    return Number((find.get(digest) ?? keep.get(digest, packed)!)['number']);
  };
  return (answers: readonly AnswerGiven[]): void => {
    const fresh: [readonly GivenRow[], number][] = [];
    inTransaction(db, () => {
      for (const one of answers) {
        const number = numbers.get(one.rows) ?? rowsNumber(one.rows);
        fresh.push([one.rows, number]);
        const { kind, format, givenAt, givenTo, position, known, on, rulesRelease, asked, rows } = one;
        add.run(
          ...([kind, format, givenAt, givenTo, position, known, on, rulesRelease] as const),
          ...([canonicalJson(asked), number, rows.length] as const),
        );
      }
    });
    for (const [rows, number] of fresh) numbers.set(rows, number);
  };
};

const readerOf = (db: DatabaseSync): Pick<RegisterFile, 'about' | 'lists'> => {
  const having = db.prepare('SELECT number, rows FROM given_rows WHERE instr(rows, ?) > 0');
  const answers = db.prepare(`${ANSWERS} WHERE given_rows = ?`);
  const lists = db.prepare(`${ANSWERS} WHERE kind <> 'case' ORDER BY number`);
  /** Rows of the children, by the number of the rows that hold them. */
  const rowsOf = (children: readonly string[]): ReadonlyMap<number, readonly GivenRow[]> => {
    const found = new Map<number, GivenRow[]>();
    for (const child of children)
      for (const { number, rows } of having.iterate(childBytes(child))) {
        const its = rowsOfChild(rows as Uint8Array, child);
        if (its.length > 0) found.set(Number(number), [...(found.get(Number(number)) ?? []), ...its]);
      }
    return found;
  };
  return {
    about: (children) =>
      [...rowsOf(children)]
        .flatMap(([number, rows]) =>
          (answers.all(number) as unknown as StoredAnswer[]).map((answer) => answerOf(answer, rows)),
        )
        .sort((a, b) => a.number - b.number),
    lists: (children) => {
      const found = rowsOf(children);
      return (lists.all() as unknown as StoredAnswer[]).map((answer) =>
        answerOf(answer, found.get(answer.givenRows) ?? []),
      );
    },
  };
};

/** Opens the register of a log's folder, made where there is none. @throws what SQLite says where it cannot */
export const openRegisterFile = (path: string): RegisterFile => {
  const db = new DatabaseSync(path, { timeout: BUSY_MS });
  try {
    // A power cut may cost the last seconds; the file stays whole.
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
    migrate(db, 'answers');
    return { write: writerOf(db), ...readerOf(db), close: () => db.close() };
  } catch (error) {
    db.close();
    throw error;
  }
};
