import type { Instant } from '../domain/plain-date.js';
import type { Codec } from '../event-store/codec/codec.js';
import type { Clock } from '../event-store/clock.js';
import type { CommandHandler } from '../event-store/command-handler.js';
import type { KeyStore } from '../event-store/keys/key-store.js';
import type { EventStore } from '../event-store/port.js';
import type { ReportEntry } from './report/entry.js';

/** What an import works with: an opened log (in `write`), and the one command handler over it. */
export interface ImportServices {
  readonly store: EventStore;
  readonly codec: Codec;
  readonly keys: Pick<KeyStore, 'find' | 'ensureAll' | 'claims' | 'erase' | 'remains' | 'refresh'>;
  readonly handler: CommandHandler;
  readonly clock: Clock;
}

/** How far an import has come; `reading` counts bytes, `loading` rows (persons, settings, links). */
export interface ImportStep {
  readonly phase: 'reading' | 'loading';
  readonly file: string;
  readonly done: number;
  readonly total: number;
}

export interface ImportOptions {
  /** When the records first held this; overrides what the files say of themselves. */
  readonly knownAt?: Instant;
  /** Load the rows that are right where some are wrong. */
  readonly acceptValid?: boolean;
  /** Told of every finding, in the files' order. */
  readonly report: (entry: ReportEntry) => void;
  readonly progress?: (step: ImportStep) => void;
  /** Asks the import to stop: no further batch is begun, and what was begun is durable when it ends. */
  readonly signal?: AbortSignal | undefined;
}

/** What one file came to. */
export interface FileOutcome {
  readonly file: string;
  readonly kind: 'sen2' | 'annex-a' | 'journeys' | 'register' | 'register-links';
  readonly rows: number;
  /** Rows left out because they are wrong (only with `acceptValid`). */
  readonly leftOut: number;
  /** Children, settings or links spoken of. */
  readonly subjects: number;
  /** Events that this run added. */
  readonly events: number;
  /** The file had been loaded before. */
  readonly repeated: boolean;
}

export interface ImportOutcome {
  /** False: something was wrong, and nothing was loaded. */
  readonly accepted: boolean;
  /** Nothing was loaded, and `acceptValid` would load something: no file is refused as a whole, and some rows are right. */
  readonly rowsWouldLoad: boolean;
  /** Position of the log's last event. */
  readonly position: string;
  readonly errors: number;
  readonly warnings: number;
  readonly files: readonly FileOutcome[];
}
