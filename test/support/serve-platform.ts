import { application } from '../../src/app.module.js';
import { localWork } from '../../src/command-line/local-work.js';
import type { Watch } from '../../src/operations/watch.js';
import type { Platform } from '../../src/platform/platform.module.js';
import { startServer, type Server } from '../../src/web/server.js';

export const TOKEN = 'a-token-for-the-tests';
/** The headers that every request bears. */
export const HEADERS = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' };

/** Serves an opened data folder at any free port of this machine, to whoever has the token. */
export const servePlatform = (platform: Platform, watch?: Watch): Promise<Server> =>
  startServer(application(platform), {
    ...{ token: TOKEN, host: '127.0.0.1', port: 0 },
    ...{ health: platform.health, work: localWork(platform), watch },
  });
