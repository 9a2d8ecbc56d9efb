import { LogInUse } from '../event-store/port.js';
import { configurationOf } from './configuration.js';
import { handOver, runningServer } from './hand-over.js';
import type { Io } from './io.js';
import { createProgress } from './progress.js';
import type { Step } from './progress.js';
import { logToRead } from './which-log.js';

/** Makes every list afresh: here, or by the server that writes to the log. */
export const rebuild = async (io: Io): Promise<void> => {
  const configuration = configurationOf(io.env);
  const { dir } = logToRead(configuration, io);
  const progress = createProgress(io);
  const { openPlatform } = await import('../platform.module.js');
  try {
    const platform = await openPlatform(dir, { mode: 'write', kek: configuration.kek, clock: io.clock });
    try {
      await platform.rebuild(progress.show, io.signal);
    } finally {
      await platform.close();
    }
  } catch (error) {
    const server = error instanceof LogInUse ? runningServer(dir, configuration) : undefined;
    if (!server) throw error;
    await handOver(server, 'rebuild', {}, (news) => progress.show((news as { step: Step }).step));
  } finally {
    progress.end();
  }
  io.out('Every list was made afresh.\n');
};
