import { join } from 'node:path';
import { leaveToken } from '../../src/command-line/hand-over.js';
import type { Instant } from '../../src/domain/plain-date.js';
import { openPlatform, type Platform } from '../../src/platform/platform.module.js';
import type { Server } from '../../src/web/server.js';
import { servePlatform, TOKEN } from '../support/serve-platform.js';
import type { Terminal } from './typed.js';

/** A server in this process over the data folder of a terminal. */
export interface Beside {
  readonly dir: string;
  readonly platform: Platform;
  readonly server: Server;
  /** Lets commands find it: where it answers, and its token. */
  announce(): void;
  close(): Promise<void>;
}

export const serveBeside = async (here: Terminal, now: Instant): Promise<Beside> => {
  const dir = join(here.data, 'data', 'log');
  const platform = await openPlatform(dir, { mode: 'write', kek: undefined, clock: { now: () => now } });
  await platform.startProjector();
  const server = await servePlatform(platform);
  return {
    ...{ dir, platform, server },
    announce: () => {
      platform.log.announce(server.url);
      leaveToken(dir, TOKEN);
    },
    close: async () => {
      await server.close();
      await platform.close();
    },
  };
};
