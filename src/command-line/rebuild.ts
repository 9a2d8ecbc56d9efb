import { configurationOf } from './configuration.js';
import { handOver } from './hand-over.js';
import type { Io } from './io.js';
import { createProgress } from './progress.js';
import type { Step } from './progress.js';
import { whereItCan } from './where-it-can.js';
import { logToRead } from './which-log.js';

/** Makes every list afresh: here, or by the server that writes to the log. */
export const rebuild = async (io: Io): Promise<void> => {
  const configuration = configurationOf(io.env);
  const { dir } = logToRead(configuration, io);
  const progress = createProgress(io);
  try {
    await whereItCan(
      dir,
      configuration,
      io,
      (platform) => platform.rebuild(progress.show, io.signal),
      (server) =>
        handOver(server, 'rebuild', {}, (news) => progress.show((news as { step: Step }).step), io.signal),
    );
  } finally {
    progress.end();
  }
  io.out('Every list was made afresh.\n');
};
