import { LogInUse } from '../event-store/port.js';
import type { Platform } from '../platform/platform.module.js';
import type { Configuration } from './configuration.js';
import { runningServer, type RunningServer } from './hand-over.js';
import type { Io } from './io.js';
import { openConfigured } from './open-platform.js';

/**
 * Works on a log here, or has the server that writes to it do the work.
 * @throws LogInUse where another process writes to it and takes over no work
 */
export const whereItCan = async <T>(
  dir: string,
  configuration: Configuration,
  io: Io,
  here: (platform: Platform) => Promise<T>,
  there: (server: RunningServer) => Promise<T>,
): Promise<T> => {
  let platform: Platform;
  try {
    platform = await openConfigured(dir, 'write', configuration, io);
  } catch (error) {
    const server = error instanceof LogInUse ? runningServer(dir, configuration) : undefined;
    if (!server) throw error;
    return there(server);
  }
  try {
    return await here(platform);
  } finally {
    await platform.close();
  }
};
