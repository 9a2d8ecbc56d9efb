import { openRegister } from '../answers-given/register.js';
import type { AnswersRegister } from '../answers-given/register.js';
import type { ClockWatch } from '../event-store/clock-watch.js';
import { openClockWatch } from './open-clock.js';
import type { PlatformOptions } from './platform-options.js';

/** What several processes share beside log, keys and lists; of one process its own. */
export interface Shared {
  readonly answers: AnswersRegister;
  readonly clockWatch: ClockWatch | undefined;
}

/** The register lies where the keys do: neither can be made again. @throws DatabaseProblem */
const registerOf = async (
  dir: string,
  logId: string,
  { keysAt }: PlatformOptions,
): Promise<AnswersRegister> => {
  if (!keysAt || 'dir' in keysAt) return openRegister(dir);
  const { openSharedRegister } = await import('../answers-given/postgres/shared-register.js');
  return openSharedRegister(keysAt, logId);
};

/** @throws DatabaseProblem */
export const openShared = async (dir: string, logId: string, options: PlatformOptions): Promise<Shared> => {
  const answers = await registerOf(dir, logId, options);
  try {
    return { answers, clockWatch: await openClockWatch(options) };
  } catch (error) {
    await answers.close();
    throw error;
  }
};
