import { ClockBack } from '../../event-store/clock-guard.js';
import { ClockOff } from '../../event-store/clock-watch.js';
import { MirrorBehind } from '../../event-store/mirror/mirror-behind.js';
import { MirrorStopped } from '../../event-store/mirror/mirrored-store.js';
import { LogMoved, StoreUnavailable } from '../../event-store/port.js';
import { DatabaseProblem } from '../../postgres/database-problem.js';

/** What is said of what this server needs and has not now: the operator's own sentences name places, these do not. */
const SENTENCES = [
  [
    StoreUnavailable,
    'The store of the log does not answer. Whether a change was recorded is not known: say it again with the same idempotencyKey, and it happens once.',
  ],
  [
    MirrorStopped,
    'Nothing was recorded: this server does not follow the log now. Say it again to another server, or in a moment.',
  ],
  [
    LogMoved,
    'The log moved to another place, and this server takes nothing for it any more. Say it again to a server there, with the same idempotencyKey.',
  ],
  [MirrorBehind, 'This server has not read that far yet. Ask another, or ask again in a moment.'],
  [
    ClockOff,
    'Nothing was recorded: the clock of this server is wrong. Say it again to another server, or when this one is right.',
  ],
  [
    ClockBack,
    'Nothing was recorded: the clock of this server stands before the log. Say it again when it is right.',
  ],
] as const;

const NO_DATABASE =
  'A database of this server does not answer. Whether a change was recorded is not known: say it again with the same idempotencyKey, and it happens once.';

/** A sentence for a client where nothing is broken here, and something that is needed is away; undefined otherwise. */
export const unavailable = (error: unknown): string | undefined => {
  if (error instanceof DatabaseProblem) return error.isOurs ? undefined : NO_DATABASE;
  return SENTENCES.find(([Kind]) => error instanceof Kind)?.[1];
};
