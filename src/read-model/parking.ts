import type { DatabaseSync } from 'node:sqlite';

/** A child whose rows could not be written; its later events wait. */
export interface ParkedChild {
  readonly child: string;
  readonly position: string;
  readonly attempts: number;
  /** Holds no personal data. */
  readonly error: string;
  readonly parkedAt: string;
}

/** Tries before a child is parked. */
export const MOST_ATTEMPTS = 3;

/** A table of the children that could not be projected, in the database of their rows. */
export interface Parking {
  isParked(child: string): boolean;
  /** Counts a try before it is made, so that one that kills the process counts too. */
  attempt(child: string, position: string, at: string): number;
  /** Says why the last try failed. */
  failed(child: string, error: string): void;
  /** The child's rows stand: nothing to count any more. */
  cleared(child: string): void;
  /** Lets later events of the child be tried again, without the rows that could not be written. */
  skip(child: string, reason: string): boolean;
  all(): readonly ParkedChild[];
}

/** A sentence without what the error may quote: only errors of our own are shown as they are. */
export const describeError = (error: unknown): string => {
  if (!(error instanceof Error)) return 'Something that is no error was thrown.';
  const place =
    error.stack
      ?.split('\n')
      .find((line) => line.trim().startsWith('at '))
      ?.trim() ?? '';
  return `${error.constructor.name} ${place.replace(/\(?(file:\/\/)?\/\S*\/(?=(src|projections)\/)/, '')}`.slice(
    0,
    200,
  );
};

export const parkingOf = (db: DatabaseSync): Parking => {
  const find = db.prepare('SELECT attempts FROM parked_child WHERE child = ? AND skipped_because IS NULL');
  const attempt = db.prepare(
    `INSERT INTO parked_child (child, position, attempts, error, parked_at) VALUES (?, ?, 1, 'under way', ?)
     ON CONFLICT (child) DO UPDATE SET attempts = attempts + 1, skipped_because = NULL RETURNING attempts`,
  );
  const parked = db.prepare(
    `SELECT child, position, attempts, error, parked_at AS parkedAt FROM parked_child
     WHERE skipped_because IS NULL AND attempts >= ${MOST_ATTEMPTS} ORDER BY position`,
  );
  return {
    isParked: (child) =>
      ((find.get(child) as { attempts: number } | undefined)?.attempts ?? 0) >= MOST_ATTEMPTS,
    attempt: (child, position, at) => (attempt.get(child, position, at) as { attempts: number }).attempts,
    failed: (child, error) => {
      db.prepare('UPDATE parked_child SET error = ? WHERE child = ?').run(error, child);
    },
    cleared: (child) => {
      db.prepare('DELETE FROM parked_child WHERE child = ?').run(child);
    },
    skip: (child, reason) =>
      db
        .prepare('UPDATE parked_child SET skipped_because = ?, attempts = 0 WHERE child = ?')
        .run(reason, child).changes > 0,
    all: () => parked.all() as unknown as ParkedChild[],
  };
};
