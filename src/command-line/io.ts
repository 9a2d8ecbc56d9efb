import type { Clock } from '../event-store/clock.js';
import { systemClock } from '../web/clock.js';

/** What a command meets of the world; a spec gives its own. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether standard error is a terminal: a bar can be drawn there. */
  readonly terminal: boolean;
  /** Columns of that terminal, or of standard output's. */
  readonly columns: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  /** Aborted when the process is asked to end. */
  readonly signal: AbortSignal;
}

/** The reader of our output (`head`, say) has gone: nobody is left to tell, and nothing went wrong. */
const leaveQuietly = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(process.exitCode ?? 0);
};

/** Aborts on the first Ctrl-C or request to end; the second ends the process at once. */
const whenAskedToEnd = (): AbortSignal => {
  const asked = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => asked.abort(signal));
  return asked.signal;
};

export const standardIo = (): Io => {
  process.stdout.on('error', leaveQuietly);
  process.stderr.on('error', leaveQuietly);
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    terminal: process.stderr.isTTY === true,
    columns: process.stdout.columns ?? process.stderr.columns ?? 120,
    env: process.env,
    clock: systemClock,
    signal: whenAskedToEnd(),
  };
};
