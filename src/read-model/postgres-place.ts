/** A generation in PostgreSQL, and under which number it is written. */
export interface PostgresPlace {
  readonly url: string;
  /** The setting that gave the address, for sentences. */
  readonly setting: string;
  readonly schema: string;
  readonly fence: number;
}
