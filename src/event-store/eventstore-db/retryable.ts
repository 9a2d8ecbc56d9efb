/** The server was silent for too long; whether it did what was asked is not known. */
export class Unanswered extends Error {}

const CANCELLED = 1;
const DEADLINE_EXCEEDED = 4;
const ABORTED = 10;
const UNAVAILABLE = 14;
const CODES: ReadonlySet<unknown> = new Set([CANCELLED, DEADLINE_EXCEEDED, ABORTED, UNAVAILABLE]);

// What the client makes of an answer to a batch has a type and no code.
const TYPES: ReadonlySet<unknown> = new Set([
  ...['unavailable', 'cancelled', 'timeout', 'deadline-exceeded', 'not-leader'],
]);

const SAYINGS = [
  ...['Server Is Not Ready', 'Server Is Busy', 'Server Is Too Busy', 'No leader info available'],
  ...['Received RST_STREAM', 'write after end', 'Failed to discover'],
];

/** Whether the same call may succeed if it is made again in a moment. Decided here and nowhere else. */
export const isRetryable = (error: unknown): boolean => {
  if (error instanceof Unanswered) return true;
  if (!(error instanceof Error)) return false;
  const { code, type } = error as { code?: unknown; type?: unknown };
  if (CODES.has(code) || TYPES.has(type)) return true;
  return SAYINGS.some((saying) => error.message.includes(saying));
};
