import { openWatch } from '../operations/watch.js';
import type { Watch } from '../operations/watch.js';
import type { Platform } from '../platform/platform.module.js';
import { newToken } from '../web/bearer-token.js';
import { mustBeFree } from '../web/can-listen.js';
import type { Server } from '../web/server.js';
import { configurationOf } from './configuration.js';
import type { Configuration } from './configuration.js';
import { Failed } from './failures.js';
import { leaveToken } from './hand-over.js';
import type { Io } from './io.js';
import { logToServe } from './log-to-serve.js';
import { openConfigured } from './open-platform.js';
import { createProgress } from './progress.js';
import { serviceLog, tellingFaults, tellWhatNobodyCaught } from './service-log.js';
import { welcome } from './welcome.js';
import type { ChosenLog } from './which-log.js';

/** Resolves when the process is asked to end. */
const untilAsked = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });

const tokenFor = ({ token }: Configuration): string => token ?? newToken();

/** @returns whether the lists stand; false where the process was asked to end first */
const prepare = async (platform: Platform, io: Io): Promise<boolean> => {
  const progress = createProgress(io);
  try {
    await platform.prepareLists(progress.show, io.signal);
    return true;
  } catch (error) {
    if (io.signal.aborted) return false; // what was made of them is gone on with at the next start
    throw error;
  } finally {
    progress.end();
  }
};

/** Words for a person; where nobody reads along they go to standard output, beside the log on standard error. */
const greet = async (
  { platform, io, watch }: Serving,
  { url }: Server,
  { isDemo }: ChosenLog,
  token: string,
  made: boolean,
): Promise<void> => {
  watch.log?.info('Listening.', { at: url, demonstration: isDemo });
  const say = watch.log ? io.out : io.err;
  say(await welcome(platform, { url, token, isDemo, made }));
};

interface Serving {
  readonly platform: Platform;
  readonly io: Io;
  readonly watch: Watch;
}

const CUT_OFF =
  'What was still being answered at the end of END_WITHIN was cut off. Nothing acknowledged is lost.';

const listen = async (
  { platform, io, watch }: Serving,
  configuration: Configuration,
  token: string,
): Promise<Server> => {
  const [{ application }, { startServer }, { localWork }] = await Promise.all([
    import('../app.module.js'),
    import('../web/server.js'),
    import('./local-work.js'),
  ]);
  const { host, port, openMetrics, ending } = configuration;
  return startServer(application(platform), {
    ...{ token, host, port, openMetrics, ending, watch },
    health: platform.health,
    answersWaiting: () => platform.answers.waiting(),
    work: localWork(platform, io.signal),
  });
};

/** Tells others where it listens, and begins to keep the lists. */
const begin = async (
  serving: Serving,
  server: Server,
  chosen: ChosenLog,
  configuration: Configuration,
  token: string,
): Promise<void> => {
  const { platform } = serving;
  platform.follow();
  platform.log.announce(server.url);
  leaveToken(chosen.dir, token);
  await greet(serving, server, chosen, token, configuration.token === undefined);
};

const serveOver = async (
  serving: Serving,
  chosen: ChosenLog,
  configuration: Configuration,
): Promise<void> => {
  const { platform, io, watch } = serving;
  if (!(await prepare(platform, io))) return;
  const token = tokenFor(configuration);
  const server = await listen(serving, configuration, token);
  try {
    await begin(serving, server, chosen, configuration, token);
    await untilAsked(io.signal);
  } catch (error) {
    // Who listens on with the log closed is live for ever, and of no use.
    await server.close();
    throw error;
  }
  if (!(await server.close())) throw new Failed(CUT_OFF);
  watch.log?.info('Everything taken was answered.');
};

/** Whoever reckons later who was told something wrong has to know that some are in no register. */
const tellUnrecorded = ({ answers }: Platform, io: Io): void => {
  const lost = answers.waiting();
  if (lost === 0) return;
  io.err(
    `${lost} answers that were given before the end are in no register: it could not be written. Look at its disk or database.\n`,
    'error',
  );
};

const serveChosen = async (io: Io, watch: Watch, configuration: Configuration): Promise<void> => {
  await mustBeFree(configuration.host, configuration.port);
  const chosen = await logToServe(configuration, io);
  if (io.signal.aborted) return;
  const platform = await openConfigured(chosen.dir, 'write', configuration, io, watch);
  try {
    await serveOver({ platform, io, watch }, chosen, configuration);
  } finally {
    await platform.close();
    tellUnrecorded(platform, io);
    await watch.tracing?.close();
  }
};

/** Serves the log in use until the process is asked to end; then finishes what was begun. */
export const serve = async (io: Io): Promise<void> => {
  const configuration = configurationOf(io.env);
  const log = await serviceLog(io, configuration);
  if (io.speakThrough) tellWhatNobodyCaught(log);
  await tellingFaults(log, async () => serveChosen(io, await openWatch(io.env, log), configuration));
};
