import type { Clock } from '../event-store/clock.js';
import { systemClock } from '../web/clock.js';

/** What a command meets of the world; a spec gives its own. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string, level?: 'info' | 'error') => void;
  /**
   * Whether nobody reads along: a service then says what it says as lines of JSON.
   * Left out: words, as for a person.
   */
  readonly unattended?: boolean;
  /** Has what is said on standard error go another way from now on. */
  readonly speakThrough?: (say: (text: string, level: 'info' | 'error') => void) => void;
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

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
const ASKED = 'Ending when what was begun is done. Ask again to end at once: nothing acknowledged is lost.\n';

/** Aborts on the first Ctrl-C or request to end, and says so; the second, of either kind, ends the process at once. */
export const whenAskedToEnd = (
  of: Pick<NodeJS.EventEmitter, 'on' | 'off'>,
  say: (text: string) => void,
): AbortSignal => {
  const asked = new AbortController();
  const end = (): void => {
    for (const signal of SIGNALS) of.off(signal, end);
    say(ASKED);
    asked.abort();
  };
  for (const signal of SIGNALS) of.on(signal, end);
  return asked.signal;
};

export const standardIo = (): Io => {
  process.stdout.on('error', leaveQuietly);
  process.stderr.on('error', leaveQuietly);
  let say = (text: string, _level: 'info' | 'error'): void => void process.stderr.write(text);
  return {
    out: (text) => void process.stdout.write(text),
    err: (text, level = 'info') => say(text, level),
    unattended: process.stderr.isTTY !== true,
    speakThrough: (other) => (say = other),
    terminal: process.stderr.isTTY === true,
    columns: process.stdout.columns ?? process.stderr.columns ?? 120,
    env: process.env,
    clock: systemClock,
    signal: whenAskedToEnd(process, (text) => say(text, 'info')),
  };
};
