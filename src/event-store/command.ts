import type { Decider } from '../domain/decider.js';
import type { Metadata } from '../domain/envelope.js';
import type { Instant } from '../domain/plain-date.js';

/** Who says a command, on whose behalf and from where; travels with its events. */
export type CommandContext = Omit<
  Metadata,
  'commandId' | 'commandDigest' | 'sourceKey' | 'sourceRow' | 'correlationId'
> & {
  /** What tells a command said twice from two commands; kept as an HMAC only. */
  readonly commandId: string;
  /** One user action; left out: one is made. */
  readonly correlationId?: string;
};

/** One command as the handler takes it. */
export interface Order<C, S> {
  readonly stream: string;
  readonly command: C;
  readonly decider: Decider<C, S>;
  readonly context: CommandContext;
  /** What was said, without the date of the day: a repeat must say the same. */
  readonly said: () => string;
  /** The revision that whoever says it has seen: Conflict where the stream stands elsewhere. */
  readonly expectedRevision?: number;
  /** An instant that the recording may not come before: that of what it follows from in another stream. */
  readonly notBefore?: Instant;
  /** Seals nothing, and is carried out where the subject's key is not held too. */
  readonly withoutKey?: true;
}

/** An order whose giver also wants to see what it is decided over. */
export interface LookingOrder<C, S> extends Order<C, S> {
  /** Looks at the state before anything is added to it; again where it is decided again. */
  look?(state: S): void;
}

/** What a command came to. */
export interface Executed {
  readonly stream: string;
  /** Revision and position of its last event, or the stream's head where it had none. */
  readonly revision: number;
  readonly position: string;
  readonly eventIds: readonly string[];
  /** The command had been carried out before: this is its first result. */
  readonly repeated: boolean;
}

/** The same command id was used for a command that says something else. */
export class CommandIdReused extends Error {
  constructor() {
    super('This command id was used before, for another command. Use a new one, or say the same again.');
  }
}

/** The stream's subject was not erased, yet its key is not held: nothing is recorded until it is. */
export class KeyUnavailable extends Error {
  constructor(readonly stream: string) {
    super(
      `The key of ${stream} is not held, so nothing can be recorded there. Bring the key file back; or, where the record was erased and an older log put back, erase it again.`,
    );
  }
}
