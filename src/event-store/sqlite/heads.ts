import type { DatabaseSync } from 'node:sqlite';
import { NO_STREAM, START_POSITION } from '../port.js';
import type { Appended } from '../port.js';
import { positionText } from '../positions.js';

interface Head {
  readonly id: number;
  revision: number;
}

/** Heads of streams, with the newest used ones in memory: true because one writer only may exist. */
export interface Heads {
  revision(stream: string): number;
  /** Moves the head row, making it where it is missing, and gives the stream's number. */
  advance(stream: string, from: number, to: number): number;
  ids(stream: string, from: number, count: number): readonly string[];
  resultAt(stream: string, revision: number): Appended;
  /** After a rollback: what is in memory may be wrong. */
  forget(): void;
}

const KEPT = 50_000;

/** Reads and moves the head rows on the writer's own connection. */
export const createHeads = (db: DatabaseSync): Heads => {
  const kept = new Map<string, Head>();
  const select = db.prepare('SELECT id, revision FROM stream WHERE name = ?').setReturnArrays(true);
  const insert = db.prepare('INSERT INTO stream (name, revision) VALUES (?, ?)');
  const update = db.prepare('UPDATE stream SET revision = ? WHERE id = ? AND revision = ?');
  const selectIds = db
    .prepare('SELECT id FROM event WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ?')
    .setReturnArrays(true);
  const selectPosition = db
    .prepare('SELECT position FROM event WHERE stream = ? AND revision = ?')
    .setReturnArrays(true);

  const keep = (stream: string, head: Head): Head => {
    if (kept.size >= KEPT) kept.clear();
    kept.set(stream, head);
    return head;
  };
  const find = (stream: string): Head | undefined => {
    const known = kept.get(stream);
    if (known) return known;
    const row = select.get(stream) as unknown as [number, number] | undefined;
    return row && keep(stream, { id: row[0], revision: row[1] });
  };
  const create = (stream: string, revision: number): number => {
    const id = Number(insert.run(stream, revision).lastInsertRowid);
    return keep(stream, { id, revision }).id;
  };

  return {
    revision: (stream) => find(stream)?.revision ?? NO_STREAM,
    advance: (stream, from, to) => {
      const head = find(stream);
      if (!head) return create(stream, to);
      if (update.run(to, head.id, from).changes !== 1)
        throw new Error(`The head of ${stream} moved without this writer: two processes have written to this log.`);
      head.revision = to;
      return head.id;
    },
    ids: (stream, from, count) => {
      const head = find(stream);
      const rows = head ? (selectIds.all(head.id, from, count) as unknown as [string][]) : [];
      return rows.map(([id]) => id);
    },
    resultAt: (stream, revision) => {
      const head = find(stream);
      const row = head && (selectPosition.get(head.id, revision) as unknown as [number] | undefined);
      return { revision, position: row ? positionText(row[0]) : START_POSITION };
    },
    forget: () => kept.clear(),
  };
};
