import type { Catalogue } from './catalogue.js';
import type { Maybe } from './maybe.js';
import type { ParkedChild } from './parking.js';

/** A parked child whom a person let go on: how it stood then, who said so, when and why. */
export interface Skip extends Omit<ParkedChild, 'skippedBecause'> {
  readonly skippedAt: string;
  /** `staff-<uuid>`; null where nobody was named. */
  readonly skippedBy: string | null;
  readonly reason: string;
}

/** Where skips are written down for good, in whichever database: beside the generations, which come and go. */
export interface SkipStore {
  note(skip: Skip): Maybe<void>;
  all(): Maybe<readonly Skip[]>;
  /** An erasure takes what was said of its child. */
  forget(children: readonly string[]): Maybe<void>;
}

/** Skips in the catalogue of a data folder. */
export const sqliteSkips = ({ db }: Pick<Catalogue, 'db'>): SkipStore => ({
  note: ({ child, position, attempts, error, parkedAt, skippedAt, skippedBy, reason }) =>
    void db
      .prepare('INSERT INTO skip VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
      .run(child, position, attempts, error, parkedAt, skippedAt, skippedBy, reason),
  all: () =>
    db
      .prepare(
        `SELECT child, position, attempts, error, parked_at AS parkedAt, skipped_at AS skippedAt,
           skipped_by AS skippedBy, reason FROM skip ORDER BY skipped_at, child`,
      )
      .all() as unknown as readonly Skip[],
  forget: (children) => {
    const forget = db.prepare('DELETE FROM skip WHERE child = ?');
    const gone = children.reduce((sum, child) => sum + Number(forget.run(child).changes), 0);
    // What is deleted stays in the journal until that is cut.
    if (gone > 0) db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  },
});
