import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Soon } from '../event-store/soon.js';
import type { AnswerGiven, RecordedAnswer } from './answer-given.js';
import { openRegisterFile } from './register-file.js';
import type { RegisterFile } from './register-file.js';

/** The register of answers given: who was told what, of whom. Beside the log: a file of its folder, or tables that processes share. */
export interface AnswersRegister {
  /** Remembers an answer; it is written a moment later, off the path of the request. */
  note(answer: AnswerGiven): void;
  /** Writes what waits. Never throws: what keeps it from that is told by `problem`. */
  flush(): Soon<void>;
  /** Answers noted and not yet written; of a closed register those that are lost. */
  waiting(): number;
  /** A sentence while answers cannot be recorded; undefined while all is well. */
  problem(): string | undefined;
  /** The answers that gave a row of any of the children, the oldest first. @throws where they cannot be read */
  about(children: readonly string[]): Soon<readonly RecordedAnswer[]>;
  /** Every list, each with its rows of the children alone, the oldest first. @throws where they cannot be read */
  lists(children: readonly string[]): Soon<readonly RecordedAnswer[]>;
  /** Writes what waits, and closes. */
  close(): Soon<void>;
}

/** A register in a file: every answer at once. */
export interface RegisterAtHand extends AnswersRegister {
  flush(): void;
  about(children: readonly string[]): readonly RecordedAnswer[];
  lists(children: readonly string[]): readonly RecordedAnswer[];
  close(): void;
}

/** Where resolvers find the register. */
export const ANSWERS = Symbol('answers given');

export interface RegisterOptions {
  /** Milliseconds after which what was noted is written: what a kill may cost. */
  readonly flushAfterMs?: number;
  readonly againAfterMs?: number;
  readonly open?: (path: string) => RegisterFile;
}

/** So soon that no answer waits long for those before it to be written. */
export const FLUSH_AFTER_MS = 50;
/** What could not be written is tried again after so long, whether or not anything more is answered. */
export const AGAIN_AFTER_MS = 5_000;
/** What comes within so long of the last writing waits for company: a busy server would write each by itself. */
const TOGETHER_MS = 20;
/** Beyond these the oldest go: a register that cannot be written must not fill the memory. */
const MOST_WAITING = 20_000;

/** What may wait, and how many were too many. */
export const keepNewest = (
  waiting: AnswerGiven[],
): { readonly waiting: AnswerGiven[]; readonly lost: number } => {
  const lost = Math.max(0, waiting.length - MOST_WAITING);
  return { waiting: lost === 0 ? waiting : waiting.slice(lost), lost };
};

/** File of a log's folder that holds the register. */
export const registerPath = (dir: string): string => join(dir, 'answers.db');

const problemOf = (waiting: number, lost: number): string =>
  `The register of answers given (answers.db in the log's folder) cannot be written: ${waiting} answers wait` +
  `${lost === 0 ? '' : `, ${lost} are lost`}. Look at the disk, and at the rights of this user.`;

/** Opens a file when it is first needed: a question that is never asked leaves none. */
const whenNeeded = (path: string, open: (path: string) => RegisterFile) => {
  let file: RegisterFile | undefined;
  return {
    get: (): RegisterFile => (file ??= open(path)),
    isThere: (): boolean => file !== undefined || existsSync(path),
    close: (): void => {
      file?.close();
      file = undefined;
    },
  };
};

/** The register of a log's folder. */
export const openRegister = (dir: string, options: RegisterOptions = {}): RegisterAtHand => {
  const { flushAfterMs = FLUSH_AFTER_MS, againAfterMs = AGAIN_AFTER_MS, open = openRegisterFile } = options;
  const file = whenNeeded(registerPath(dir), open);
  let waiting: AnswerGiven[] = [];
  let timer: NodeJS.Timeout | undefined;
  let soon: NodeJS.Immediate | undefined;
  let wroteAt = 0;
  let lost = 0;
  let [failing, closing] = [false, false];

  const flush = (): void => {
    clearTimeout(timer);
    clearImmediate(soon);
    [timer, soon] = [undefined, undefined];
    if (waiting.length === 0) return;
    try {
      file.get().write(waiting);
      waiting = [];
      failing = false;
      lost = 0;
    } catch {
      failing = true; // told by `problem`; what waits is tried again
      if (!closing) timer = setTimeout(flush, againAfterMs).unref();
    }
    wroteAt = performance.now();
  };
  /** As soon as the answer was sent, while its reader reads it: a timer would strike in the midst of another request. */
  const flushSoon = (): void => {
    timer ??= setTimeout(flush, flushAfterMs).unref();
    if (performance.now() - wroteAt >= TOGETHER_MS) soon ??= setImmediate(flush).unref();
  };

  return {
    note: (answer) => {
      waiting.push(answer);
      const kept = keepNewest(waiting);
      waiting = kept.waiting;
      lost += kept.lost;
      flushSoon();
    },
    flush,
    waiting: () => waiting.length,
    problem: () => (failing ? problemOf(waiting.length, lost) : undefined),
    about: (children) => {
      flush();
      return file.isThere() ? file.get().about(children) : [];
    },
    lists: (children) => {
      flush();
      return file.isThere() ? file.get().lists(children) : [];
    },
    close: () => {
      closing = true;
      flush();
      file.close();
    },
  };
};
