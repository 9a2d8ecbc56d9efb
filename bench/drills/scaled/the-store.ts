import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { startEventStoreServer } from '../../../test/event-store-server/server.js';

/** An event store that can be killed at any moment and started again with what lay on its disk. */
export interface KillableStore {
  readonly url: string;
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** The stand-in of the tests: what lies on its disk is kept by this process. */
const standIn = async (): Promise<KillableStore> => {
  const server = await startEventStoreServer();
  return {
    url: server.url,
    kill: async () => server.die(),
    start: () => server.restart(),
    stop: () => server.stop(),
  };
};

/** @param command starts the server, in the foreground */
const realServer = (url: string, command: string): KillableStore => {
  let running: ChildProcess | undefined;
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ending = running;
    running = undefined;
    if (ending?.pid === undefined) return;
    const gone = new Promise((resolve) => ending.once('close', resolve));
    process.kill(-ending.pid, signal);
    await gone;
  };
  return {
    url,
    kill: () => end('SIGKILL'),
    // The program waits for it, as for any that is starting.
    start: async () => {
      running = spawn('sh', ['-c', `exec ${command}`], { detached: true, stdio: 'ignore' });
    },
    stop: () => end('SIGTERM'),
  };
};

/** The server that EVENT_STORE_URL and EVENT_STORE_START name, or else the stand-in; started. */
export const startStore = async (env: NodeJS.ProcessEnv): Promise<KillableStore> => {
  const { EVENT_STORE_URL: url, EVENT_STORE_START: command } = env;
  if (!url && !command) return standIn();
  if (!url || !command)
    throw new Error(
      'EVENT_STORE_URL and EVENT_STORE_START go together here: the drill kills the server and starts it.',
    );
  const store = realServer(url, command);
  await store.start();
  return store;
};
