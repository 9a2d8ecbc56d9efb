import type { Clock } from '../event-store/clock.js';
import type { KeysAt } from '../event-store/keys/keys-at.js';
import type { Filling } from '../event-store/mirror/fill-to-head.js';
import type { Watch } from '../operations/watch.js';

export interface PlatformOptions {
  /** `write`: the only process that appends; `read`: beside whoever does. */
  readonly mode: 'write' | 'read';
  readonly kek: string | undefined;
  readonly clock: Clock;
  /** Value of EVENT_STORE_URL; left out or empty: the log is a file of the folder. */
  readonly eventStoreUrl?: string | undefined;
  /** Value of READ_DATABASE_URL; left out or empty: the lists are files of the folder. */
  readonly readDatabaseUrl?: string | undefined;
  /** Where keys are that several processes share; left out: in the data folder. */
  readonly keysAt?: KeysAt | undefined;
  /** The clock of this machine, milliseconds since 1970, held against the one that several processes share. */
  readonly ownTime?: (() => number) | undefined;
  /** Told how far the mirror of a log in an event store has been filled. */
  readonly filling?: Filling | undefined;
  /** By whom a service is watched; left out: by nobody. */
  readonly watch?: Watch | undefined;
}
