import type { Metadata } from '@grpc/grpc-js';
import type { Faults, Seen } from './faults.js';
import type { ServerLog } from './server-log.js';

/** What the services of the server see of it. */
export interface Inside {
  readonly log: ServerLog;
  readonly faults: Faults;
  readonly seen: Seen;
  allows(metadata: Metadata): boolean;
  /** Cuts every connection and listens no more, as a process that is killed. */
  die(): void;
}
