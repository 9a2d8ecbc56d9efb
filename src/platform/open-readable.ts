import { openLog } from '../event-store/open-log.js';
import type { OpenLog, OpenLogOptions } from '../event-store/open-log.js';
import { refuseUnreadable } from '../event-store/refuse-unreadable.js';
import { catalogue } from '../journey/catalogue.js';
import type { PlatformOptions } from './platform-options.js';

/** Opens the log of a data folder, unless it holds what this program cannot read. @throws UnreadableLog, and what `openLog` throws */
export const openReadable = async (
  dir: string,
  { mode, kek, eventStoreUrl, keysAt, filling }: PlatformOptions,
  told: Pick<OpenLogOptions, 'onCommit' | 'onErased' | 'onKeysTrouble'>,
): Promise<OpenLog> => {
  const log = await openLog(dir, { mode, kek, eventStoreUrl, keysAt, filling, ...told });
  try {
    refuseUnreadable(log.kinds, catalogue);
    return log;
  } catch (error) {
    await log.close();
    throw error;
  }
};
