import type { DatabaseSync } from 'node:sqlite';
import { placesOf } from '../operations/fault-places.js';
import { inTransaction } from '../event-store/sqlite/in-transaction.js';

/** A child whose rows could not be written; its later events wait. */
export interface ParkedChild {
  readonly child: string;
  readonly position: string;
  readonly attempts: number;
  /** Holds no personal data. */
  readonly error: string;
  readonly parkedAt: string;
  /** Set where a person let it go on although its rows are not made yet: they may be behind all the same. */
  readonly skippedBecause: string | null;
}

const isParked = ({ skippedBecause }: ParkedChild): boolean => skippedBecause === null;

/** The children whose events wait: all whose rows may be behind but those that were skipped. */
export const waiting = (behind: readonly ParkedChild[]): readonly ParkedChild[] => behind.filter(isParked);

/** Both kinds, apart. */
export const parkedAndSkipped = (
  behind: readonly ParkedChild[],
): { readonly parked: readonly ParkedChild[]; readonly skipped: readonly ParkedChild[] } => ({
  parked: waiting(behind),
  skipped: behind.filter((one) => !isParked(one)),
});

/** What stands of a try until it ends, and where it took the thread or the process with it. */
export const ENDED = 'The program ended while these rows were made.';

/** Tries before a child is parked. */
export const MOST_ATTEMPTS = 3;

/** A table of the children that could not be projected, in the database of their rows. */
export interface Parking {
  isParked(child: string): boolean;
  /**
   * Counts a try, durably and before it is made, so that one that kills the process counts too.
   * @param passed a child whose own try ended well just before
   * @returns the tries so far, this one included
   */
  attempt(child: string, position: string, at: string, passed?: string): number;
  /** Says why the last try failed. */
  failed(child: string, error: string): void;
  /** The child's rows stand: nothing to count any more. */
  cleared(child: string): void;
  /** Lets later events of the child be tried again, without the rows that could not be written. */
  skip(child: string, reason: string): boolean;
  /** Those parked, and those skipped whose rows are not made yet. */
  all(): readonly ParkedChild[];
}

/** A sentence without what the error may quote: only errors of our own are shown as they are. */
export const describeError = (error: unknown): string => {
  if (!(error instanceof Error)) return 'Something that is no error was thrown.';
  const [place = ''] = placesOf(error);
  return `${error.constructor.name} ${place.replace(/\(?(file:\/\/)?\/\S*\/(?=(src|projections)\/)/, '')}`.slice(
    0,
    200,
  );
};

export const parkingOf = (db: DatabaseSync): Parking => {
  const find = db.prepare('SELECT attempts FROM parked_child WHERE child = ? AND skipped_because IS NULL');
  const attempt = db.prepare(
    `INSERT INTO parked_child (child, position, attempts, error, parked_at) VALUES (?, ?, 1, '${ENDED}', ?)
     ON CONFLICT (child) DO UPDATE SET attempts = attempts + 1, error = excluded.error, skipped_because = NULL
     RETURNING attempts`,
  );
  const clear = db.prepare('DELETE FROM parked_child WHERE child = ?');
  const parked = db.prepare(
    `SELECT child, position, attempts, error, parked_at AS parkedAt, skipped_because AS skippedBecause
     FROM parked_child WHERE skipped_because IS NOT NULL OR attempts >= ${MOST_ATTEMPTS} ORDER BY position`,
  );
  return {
    isParked: (child) =>
      ((find.get(child) as { attempts: number } | undefined)?.attempts ?? 0) >= MOST_ATTEMPTS,
    attempt: (child, position, at, passed) => {
      const count = (): number => (attempt.get(child, position, at) as { attempts: number }).attempts;
      if (passed === undefined || passed === child) return count();
      return inTransaction(db, () => {
        clear.run(passed);
        return count();
      });
    },
    failed: (child, error) => {
      db.prepare('UPDATE parked_child SET error = ? WHERE child = ?').run(error, child);
    },
    cleared: (child) => {
      clear.run(child);
    },
    skip: (child, reason) =>
      db
        .prepare('UPDATE parked_child SET skipped_because = ?, attempts = 0 WHERE child = ?')
        .run(reason, child).changes > 0,
    all: () => parked.all() as unknown as ParkedChild[],
  };
};
