import type { DatabaseSync } from 'node:sqlite';
import type { Kind } from '../../domain/upcaster.js';
import { openReader, openWriter } from './connection.js';

/** What is asked of a log once, at start-up. */
export interface LogFacts {
  /** `recordedAt` of the last event when the log was opened; undefined for an empty log. */
  readonly lastRecordedAt: string | undefined;
  /** Every (type, version) that lies in the log, for `kindsWithoutPath`. */
  readonly kinds: readonly Kind[];
}

const NEW_KINDS = `
  SELECT DISTINCT type, CAST(metadata ->> '$.schemaVersion' AS INTEGER) AS version
  FROM event WHERE position > (SELECT position FROM event_kind_seen)`;

const kindsOf = (db: DatabaseSync): Kind[] => {
  const rows = db.prepare(`SELECT type, version FROM event_kind UNION ${NEW_KINDS} ORDER BY 1, 2`).all();
  return rows.map((row) => ({ type: String(row['type']), version: Number(row['version']) }));
};

const remember = (db: DatabaseSync): void =>
  db.exec(`BEGIN IMMEDIATE;
    INSERT OR IGNORE INTO event_kind (type, version) ${NEW_KINDS};
    UPDATE event_kind_seen SET position = (SELECT position FROM log);
    COMMIT`);

const lastRecordedAt = (db: DatabaseSync): string | undefined => {
  const last = db
    .prepare("SELECT metadata ->> '$.recordedAt' AS at FROM event ORDER BY position DESC LIMIT 1")
    .get();
  return last === undefined ? undefined : String(last['at']);
};

/** Reads them; a writing process also remembers how far it looked, so that a long log is looked through once. */
export const logFacts = (path: string, mode: 'write' | 'read'): LogFacts => {
  const db = mode === 'write' ? openWriter(path) : openReader(path);
  try {
    if (mode === 'write') remember(db);
    return { lastRecordedAt: lastRecordedAt(db), kinds: kindsOf(db) };
  } finally {
    db.close();
  }
};
