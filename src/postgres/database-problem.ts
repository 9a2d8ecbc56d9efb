/** A database cannot be reached, used or believed; the sentence says what to mend and holds no credentials. */
export class DatabaseProblem extends Error {
  constructor(
    message: string,
    /** PostgreSQL's SQLSTATE, or the operating system's code; for metrics and for trying again. */
    readonly code?: string,
    /** The database is well, and a query of this program was wrong. */
    readonly isOurs = false,
  ) {
    super(message);
  }
}
