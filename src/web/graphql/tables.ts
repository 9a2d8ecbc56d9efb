import type { Instant } from '../../domain/plain-date.js';
import type { Reading } from '../../read-model/reading.js';

/** The lists of a log, as resolvers ask them. */
export interface Tables {
  readonly logId: string;
  readonly rulesRelease: string;
  now(): Instant;
  /** Position of the last event of the log: 20 digits. */
  head(): string;
  /** Whether the log goes so far; where another process wrote that a moment ago, resolves once it is held here too. */
  holds(position: string): Promise<boolean>;
  /** Everything read within `work` stands at one position. */
  read<T>(work: (reading: Reading) => T | Promise<T>): Promise<T>;
  /** Resolves when the lists hold a position, or after the time that a writer is ready to wait. */
  reached(position: string): Promise<boolean>;
  /** A position as it is shown outside. */
  formatted(position: string): string;
}

export const TABLES = Symbol('tables');
