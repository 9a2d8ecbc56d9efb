import type { Watch } from '../operations/watch.js';
import type { Platform } from '../platform/platform.module.js';
import { keysAtOf } from './configuration.js';
import type { Configuration } from './configuration.js';
import type { Io } from './io.js';
import { createProgress } from './progress.js';

const LABEL = 'Reading the event store';

/** Opens a data folder as the configuration says, and shows what takes long. @throws whatever `openPlatform` throws */
export const openConfigured = async (
  dir: string,
  mode: 'write' | 'read',
  configuration: Configuration,
  io: Io,
  watch?: Watch,
): Promise<Platform> => {
  const { openPlatform } = await import('../platform/platform.module.js');
  const progress = createProgress(io);
  const filling = {
    onProgress: (soFar: { done: number; total: number }): void =>
      progress.show({ label: LABEL, ...soFar, unit: 'positions' }),
    signal: io.signal,
  };
  try {
    const { kek, eventStoreUrl, readDatabaseUrl } = configuration;
    const where = { eventStoreUrl, readDatabaseUrl, keysAt: keysAtOf(configuration) };
    return await openPlatform(dir, { mode, kek, clock: io.clock, ...where, filling, watch });
  } finally {
    progress.end();
  }
};
