import type { KeysAt } from '../event-store/keys/keys-at.js';
import type { Progress } from './progress-meter.js';
import type { ProjectionSet } from './projection-rows.js';

/** Where the tables come from. */
export interface BuildSource {
  /** Data folder, and the log in it. */
  readonly dir: string;
  readonly logPath: string;
  readonly kek?: string | undefined;
  /** Where the keys are, if not in the data folder. */
  readonly keysAt?: KeysAt | undefined;
  readonly projections: ProjectionSet;
  /** Module that exports `projections`, for threads; left out: everything runs in this thread. */
  readonly projectionsUrl?: string | undefined;
}

export interface BuildControls {
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}
