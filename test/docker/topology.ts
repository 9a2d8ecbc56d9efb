import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEventStoreServer } from '../event-store-server/server.js';
import type { EventStoreServer } from '../event-store-server/server.js';
import { startPostgres } from '../postgres/start-postgres.js';
import type { PostgresServer } from '../postgres/start-postgres.js';
import { startApp, theSources, TOKEN } from '../support/app-process.js';
import type { AppProcess } from '../support/app-process.js';
import { composeFile, exampleSettings, read } from './compose-file.js';

/** What compose.yml starts, as plain processes on loopback. */
export interface Topology {
  readonly store: EventStoreServer;
  /** The environment of a process as compose.yml gives it, with secrets in files of this topology. */
  env(name: string): Readonly<Record<string, string>>;
  start(name: string): Promise<AppProcess>;
  stop(): Promise<void>;
}

const certificates = join(import.meta.dirname, '..', 'event-store-server', 'certificate');
const compose = composeFile(exampleSettings());
const PASSWORDS: Readonly<Record<string, string>> = { lists: 'of-the-lists', keys: 'of-the-keys' };
const USER = { name: 'admin', password: 'of-the-store' };

/** What psql makes of databases.sql: passwords come from files, which `\set` reads. */
const databasesSql = (): readonly string[] =>
  read('postgres', 'databases.sql')
    .replaceAll(/^(--|\\set) .*$/gm, '')
    .replaceAll(/:'(\w+)_password'/g, (_all, name: string) => `'${PASSWORDS[name]!}'`)
    .split(';')
    .map((text) => text.trim())
    .filter((text) => text !== '');

/** As who keeps the server, not as the program. */
const asAdministrator = async (address: string, texts: readonly string[]): Promise<void> => {
  const client = new pg.Client(address);
  await client.connect();
  try {
    for (const text of texts) await client.query(text);
  } finally {
    await client.end();
  }
};

/** Secrets under the names that they have in compose.yml. */
const writeSecrets = (dir: string, store: EventStoreServer, address: string): void => {
  const at = new URL(address).host;
  const ca = join(dir, 'ca.crt');
  cpSync(join(certificates, 'certificate.pem'), ca);
  const url = (name: string): string => `postgres://${name}:${PASSWORDS[name]!}@${at}/${name}`;
  const secrets = {
    token: TOKEN,
    kek: Buffer.alloc(32, 7).toString('base64'),
    'event-store-url': `esdb://${USER.name}:${USER.password}@127.0.0.1:${store.port}?tls=true&tlsCAFile=${ca}`,
    'read-database-url': url('lists'),
    'key-database-url': url('keys'),
  };
  for (const [name, secret] of Object.entries(secrets)) writeFileSync(join(dir, name), `${secret}\n`);
};

const environmentOf = (name: string, secrets: string): Record<string, string> => {
  const { environment = {}, secrets: given = [] } = compose.services[name]!;
  const at = (value: string): string =>
    value.replace(/^\/run\/secrets\/(.*)$/, (_all, secret: string) => {
      if (!given.includes(secret)) throw new Error(`${name} is not given the secret ${secret}.`);
      return join(secrets, secret);
    });
  // What specs start has a token and no demonstration in its environment; here both are as compose.yml says.
  const unset = { THROUGHLINE_TOKEN: '', THROUGHLINE_DEMO: '' };
  const told = Object.entries(environment).map(([key, value]) => [key, at(String(value))]);
  return { ...unset, ...(Object.fromEntries(told) as Record<string, string>) };
};

export const startTopology = async (): Promise<Topology> => {
  const dir = mkdtempSync(join(tmpdir(), 'throughline-topology-'));
  const secrets = join(dir, 'secrets');
  mkdirSync(secrets);
  const [key, certificate] = ['key.pem', 'certificate.pem'].map((name) =>
    readFileSync(join(certificates, name)),
  );
  const store = await startEventStoreServer({ tls: { key: key!, certificate: certificate! }, user: USER });
  const postgres: PostgresServer = await startPostgres();
  const address = await postgres.newDatabase();
  await asAdministrator(address, databasesSql());
  writeSecrets(secrets, store, address);
  const env: Topology['env'] = (name) => ({
    ...environmentOf(name, secrets),
    THROUGHLINE_DATA: join(dir, name),
  });
  const started: AppProcess[] = [];
  return {
    ...{ store, env },
    start: async (name) => {
      const app = await startApp({ program: theSources, data: join(dir, name), env: env(name) });
      started.push(app);
      return app;
    },
    stop: async () => {
      for (const app of started) app.signal('SIGKILL');
      await Promise.all(started.map(({ over }) => over));
      await postgres.stop();
      await store.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
};
