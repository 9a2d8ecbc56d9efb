import { newToken } from '../web/bearer-token.js';
import { mustBeFree } from '../web/can-listen.js';
import { configurationOf } from './configuration.js';
import type { Configuration } from './configuration.js';
import { leaveToken } from './hand-over.js';
import type { Io } from './io.js';
import { logToServe } from './log-to-serve.js';
import { openConfigured } from './open-platform.js';
import { createProgress } from './progress.js';
import type { Platform } from '../platform.module.js';
import { welcome } from './welcome.js';

/** Resolves when the process is asked to end. */
const untilAsked = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });

const tokenFor = ({ token }: Configuration): string => token ?? newToken();

const prepare = async (platform: Platform, io: Io): Promise<void> => {
  const progress = createProgress(io);
  try {
    await platform.prepareLists(progress.show);
  } finally {
    progress.end();
  }
};

/** Serves the log in use until the process is asked to end; then finishes what was begun. */
export const serve = async (io: Io): Promise<void> => {
  const configuration = configurationOf(io.env);
  await mustBeFree(configuration.host, configuration.port);
  const chosen = await logToServe(configuration, io);
  if (io.signal.aborted) return;
  const platform = await openConfigured(chosen.dir, 'write', configuration, io);
  try {
    await prepare(platform, io);
    const token = tokenFor(configuration);
    const [{ application }, { startServer }] = await Promise.all([
      import('../app.module.js'),
      import('../web/server.js'),
    ]);
    const { localWork } = await import('./local-work.js');
    const server = await startServer(application(platform), {
      token,
      host: configuration.host,
      port: configuration.port,
      health: platform.health,
      work: localWork(platform, io.signal),
    });
    platform.follow();
    platform.log.announce(server.url);
    leaveToken(chosen.dir, token);
    io.err(
      await welcome(platform, {
        url: server.url,
        token,
        isDemo: chosen.isDemo,
        made: configuration.token === undefined,
      }),
    );
    await untilAsked(io.signal);
    await server.close();
  } finally {
    await platform.close();
  }
};
