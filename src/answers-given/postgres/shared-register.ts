import type { AnswerGiven } from '../answer-given.js';
import { FLUSH_AFTER_MS, keepNewest } from '../register.js';
import type { AnswersRegister } from '../register.js';
import { openAnswerTables } from './answer-tables.js';
import type { AnswerTables } from './answer-tables.js';

const problemOf = (waiting: number, lost: number): string =>
  `The register of answers given (schema answers of the database of keys) cannot be written: ${waiting} answers wait` +
  `${lost === 0 ? '' : `, ${lost} are lost`}. Look at the database.`;

/** The register over its tables: whoever asks any process finds what every process answered. */
export const sharedRegister = (tables: AnswerTables, flushAfterMs = FLUSH_AFTER_MS): AnswersRegister => {
  let waiting: AnswerGiven[] = [];
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> | undefined;
  let [lost, failing] = [0, false];

  const write = async (): Promise<void> => {
    const some = waiting;
    waiting = [];
    try {
      await tables.write(some);
      [failing, lost] = [false, 0];
    } catch {
      failing = true; // told by `problem`; what waits is tried again with the next answer
      const kept = keepNewest([...some, ...waiting]);
      [waiting, lost] = [kept.waiting, lost + kept.lost];
    }
  };
  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    await writing;
    if (waiting.length === 0) return;
    await (writing ??= write().finally(() => (writing = undefined)));
  };
  return {
    note: (answer) => {
      waiting.push(answer);
      const kept = keepNewest(waiting);
      [waiting, lost] = [kept.waiting, lost + kept.lost];
      timer ??= setTimeout(() => void flush(), flushAfterMs).unref();
    },
    flush,
    waiting: () => waiting.length,
    problem: () => (failing ? problemOf(waiting.length, lost) : undefined),
    about: async (children) => {
      await flush();
      return tables.about(children);
    },
    lists: async (children) => {
      await flush();
      return tables.lists(children);
    },
    close: async () => {
      await flush();
      await tables.close();
    },
  };
};

/** Opens the register that the processes of a log share. @throws DatabaseProblem */
export const openSharedRegister = async (
  { url, setting }: { readonly url: string; readonly setting: string },
  logId: string,
): Promise<AnswersRegister> => sharedRegister(await openAnswerTables(url, setting, logId));
