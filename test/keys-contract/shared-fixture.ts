import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { KeyStore } from '../../src/event-store/keys/key-store.js';
import { openPostgresKeys } from '../../src/event-store/keys/postgres/open.js';
import type { PostgresKeysOptions } from '../../src/event-store/keys/postgres/open.js';
import { openDatabase } from '../../src/postgres/database.js';
import type { Database } from '../../src/postgres/database.js';
import { LOG, newKek } from './fixture.js';

/** A database of keys that only one case uses, with the key-encryption key of its processes. */
export interface Shared {
  readonly url: string;
  readonly kek: string;
  /** The database itself, beside the keys. */
  readonly database: Database;
}

const here = import.meta.dirname;
const stores: KeyStore[] = [];
let shared: Shared;

export const given = (): Shared => shared;

/** What the cases that follow share. @param newDatabase gives the address of an empty database */
export const useShared = (newDatabase: () => Promise<string>): void => {
  beforeEach(async () => {
    const url = await newDatabase();
    shared = { url, kek: newKek(), database: await openDatabase(url, 'KEY_DATABASE_URL') };
  });
  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close();
    await shared.database.close();
  });
};

/** Opens the keys as one process more. */
export const openOne = async (more: Partial<PostgresKeysOptions> = {}): Promise<KeyStore> => {
  const { url, kek } = shared;
  const store = await openPostgresKeys({
    ...{ url, setting: 'KEY_DATABASE_URL', mode: 'write', logId: LOG, kek, mayCreate: true },
    ...more,
  });
  stores.push(store);
  return store;
};

/** Begins the same thing several times at once. */
export const severally = <T>(count: number, make: (nth: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, nth) => make(nth)));

/** A process of its own over the shared keys. */
export interface Started {
  /** What it printed since it was ready. */
  readonly lines: readonly string[];
  /** Tells it to go on. */
  goOn(): void;
  kill(): void;
  readonly ended: Promise<void>;
}

/** Starts a program of this folder, and waits until it says that it is ready. */
export const startProcess = async (program: string, more: object = {}): Promise<Started> => {
  const { url, kek } = shared;
  const argument = JSON.stringify({ url, logId: LOG, kek, ...more });
  const hooks = join(here, '..', 'store-contract', 'run-typescript.mjs');
  const started = spawn(process.execPath, ['--import', hooks, join(here, program), argument], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  const ended = new Promise<void>((resolve) => started.once('close', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    createInterface(started.stdout).on('line', (line) => (line === 'ready' ? resolve() : lines.push(line)));
    void ended.then(() => reject(new Error('The process ended before it was ready.')));
  });
  return {
    ...{ lines, ended },
    goOn: () => void started.stdin.write('go\n'),
    kill: () => void started.kill('SIGKILL'),
  };
};
