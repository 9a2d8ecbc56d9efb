import { childOf } from '../../domain/child-stream.js';
import type { LogReader } from '../../event-store/log-reader.js';
import { DatabaseProblem } from '../../postgres/database-problem.js';
import type { Database } from '../../postgres/database.js';
import type { Generations } from './generations.js';
import { rowsLeftIn } from './left-in-postgres.js';
import { postgresSkips } from './postgres-skips.js';

/** What erasures still owe, after their rows in use are gone: skips, and rows in the lists kept from before. */
export interface OwedErasures {
  /** There may be something: a child was erased here, or by a process that ended since. */
  owe(): void;
  /** Lets the lists kept from before go where they hold rows of anybody erased; tried again where somebody reads them. */
  settle(): Promise<void>;
}

const AGAIN_AFTER_MS = 10_000;
/** Somebody reads them: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const LOCK_NOT_AVAILABLE = '55P03';

export const owedErasures = (
  database: Database,
  generations: Generations,
  reader: LogReader,
): OwedErasures => {
  let [isOwed, triedAt] = [false, -Infinity];
  const settleNow = async (): Promise<void> => {
    const landmarks = reader.landmarks().filter(({ type }) => type === 'SubjectErased');
    if (landmarks.length === 0) return;
    const erased = landmarks.map(({ stream }) => childOf(stream));
    await postgresSkips(database).forget(erased);
    const kept = await generations.kept();
    if (kept && (await rowsLeftIn(database, erased, kept.schema)).length > 0) await generations.forgetKept();
  };
  return {
    owe: () => void ([isOwed, triedAt] = [true, -Infinity]),
    settle: async () => {
      if (!isOwed || performance.now() - triedAt < AGAIN_AFTER_MS) return;
      triedAt = performance.now();
      try {
        await settleNow();
        isOwed = false;
      } catch (error) {
        if (!(error instanceof DatabaseProblem) || error.code !== LOCK_NOT_AVAILABLE) throw error;
      }
    },
  };
};
