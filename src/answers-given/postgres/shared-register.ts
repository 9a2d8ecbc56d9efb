import type { AnswerGiven } from '../answer-given.js';
import { AGAIN_AFTER_MS, FLUSH_AFTER_MS, keepNewest } from '../register.js';
import type { AnswersRegister } from '../register.js';
import { openAnswerTables } from './answer-tables.js';
import type { AnswerTables } from './answer-tables.js';

const problemOf = (waiting: number, lost: number): string =>
  `The register of answers given (schema answers of the database of keys) cannot be written: ${waiting} answers wait` +
  `${lost === 0 ? '' : `, ${lost} are lost`}. Look at the database.`;

/** The register over its tables: whoever asks any process finds what every process answered. */
export const sharedRegister = (
  tables: AnswerTables,
  flushAfterMs = FLUSH_AFTER_MS,
  againAfterMs = AGAIN_AFTER_MS,
): AnswersRegister => {
  let waiting: AnswerGiven[] = [];
  let timer: NodeJS.Timeout | undefined;
  let last: Promise<void> = Promise.resolve();
  let [lost, underWay] = [0, 0];
  let [failing, closing] = [false, false];

  const flushIn = (ms: number): void => void (timer ??= setTimeout(() => void flush(), ms).unref());
  const write = async (): Promise<void> => {
    const some = waiting;
    if (some.length === 0) return;
    [waiting, underWay] = [[], some.length];
    try {
      await tables.write(some);
      [failing, lost] = [false, 0];
    } catch {
      failing = true; // told by `problem`; what waits is tried again
      const kept = keepNewest([...some, ...waiting]);
      [waiting, lost] = [kept.waiting, lost + kept.lost];
      if (!closing) flushIn(againAfterMs);
    }
    underWay = 0;
  };
  /** One writing after the other: whoever waits for this one waits for all that was noted before. */
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    return (last = last.then(write));
  };
  return {
    note: (answer) => {
      waiting.push(answer);
      const kept = keepNewest(waiting);
      [waiting, lost] = [kept.waiting, lost + kept.lost];
      flushIn(flushAfterMs);
    },
    flush,
    waiting: () => waiting.length + underWay,
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
      closing = true;
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
