import type { DatabaseSync } from 'node:sqlite';
import { NO_STREAM, START_POSITION } from '../port.js';
import type { Appended } from '../port.js';
import { positionText } from '../positions.js';
import { prepareArrays } from './arrays.js';

interface Head {
  readonly id: number;
  revision: number;
}

/**
 * Heads of streams, with those used lately in memory: true because one writer only may exist.
 * Should two exist after all, UNIQUE (stream, revision) refuses the second event, and the heads are read again.
 */
export interface Heads {
  revision(stream: string): number;
  /** Moves the head, making the stream where it is missing, and gives the stream's number. */
  advance(stream: string, to: number): number;
  ids(stream: string, from: number, count: number): readonly string[];
  resultAt(stream: string, revision: number): Appended;
  /** After a rollback: what is in memory may be wrong. */
  forget(): void;
}

const KEPT = 50_000;

/** Finds heads on the writer's own connection, by the index over (stream, revision). */
export const createHeads = (db: DatabaseSync): Heads => {
  const kept = new Map<string, Head>();
  const select = prepareArrays<[id: number, revision: number]>(
    db,
    `SELECT s.id, (SELECT coalesce(max(revision), ${NO_STREAM}) FROM event WHERE event.stream = s.id)
     FROM stream s WHERE s.name = ?`,
  );
  const insert = db.prepare('INSERT INTO stream (name) VALUES (?)');
  const selectIds = prepareArrays<[string]>(
    db,
    'SELECT id FROM event WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ?',
  );
  const selectPosition = prepareArrays<[number]>(
    db,
    'SELECT position FROM event WHERE stream = ? AND revision = ?',
  );

  const keep = (stream: string, head: Head): Head => {
    if (kept.size >= KEPT) kept.clear();
    kept.set(stream, head);
    return head;
  };
  const find = (stream: string): Head | undefined => {
    const known = kept.get(stream);
    if (known) return known;
    const row = select.get(stream);
    return row && keep(stream, { id: row[0], revision: row[1] });
  };
  const create = (stream: string, revision: number): number => {
    const id = Number(insert.run(stream).lastInsertRowid);
    return keep(stream, { id, revision }).id;
  };

  return {
    revision: (stream) => find(stream)?.revision ?? NO_STREAM,
    advance: (stream, to) => {
      const head = find(stream);
      if (!head) return create(stream, to);
      head.revision = to;
      return head.id;
    },
    ids: (stream, from, count) => {
      const head = find(stream);
      const rows = head ? selectIds.all(head.id, from, count) : [];
      return rows.map(([id]) => id);
    },
    resultAt: (stream, revision) => {
      const head = find(stream);
      const row = head && selectPosition.get(head.id, revision);
      return { revision, position: row ? positionText(row[0]) : START_POSITION };
    },
    forget: () => kept.clear(),
  };
};
