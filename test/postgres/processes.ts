import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlatformOptions } from '../../src/platform/platform-options.js';
import { openPlatform, type Platform } from '../../src/platform/platform.module.js';
import { startEventStoreServer, type EventStoreServer } from '../event-store-server/server.js';
import { clockAt } from '../support/clock.js';
import { HEADERS, servePlatform } from '../support/serve-platform.js';
import { startPostgres, type PostgresServer } from './start-postgres.js';

export const NOW = '2026-11-02T09:00:00.000Z';
export const TODAY = NOW.slice(0, 10);
const KEK = Buffer.alloc(32, 7).toString('base64');

/** Keys that lie in a database, as every process is told of them. */
export const keysIn = (url: string) => ({ url, setting: 'KEY_DATABASE_URL', kek: KEK });

/** One of several processes on one log: a data folder, a mirror, and what all share. */
export interface Process {
  readonly dir: string;
  readonly platform: Platform;
  /** Asks over HTTP; the answer as it came. */
  ask(query: string, variables?: object): Promise<any>;
  /** Its status, and what `/health/ready` says. */
  ready(): Promise<{ status: number; json: any }>;
  close(): Promise<void>;
}

/** An event store, and databases of lists and of keys. */
export interface SharedHouse {
  readonly store: EventStoreServer;
  readonly lists: string;
  readonly keys: string;
  /** Address of an empty database. */
  newDatabase(): Promise<string>;
  start(over?: Partial<PlatformOptions>): Promise<Process>;
  /** Ends what was started. */
  clear(): Promise<void>;
}

const serve = async (dir: string, platform: Platform): Promise<Process> => {
  const server = await servePlatform(platform);
  let closed: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    await server.close();
    await platform.close();
    rmSync(dir, { recursive: true, force: true });
  };
  return {
    ...{ dir, platform },
    ask: async (query, variables) => {
      const body = JSON.stringify({ query, variables });
      return (await fetch(`${server.url}/graphql`, { method: 'POST', headers: HEADERS, body })).json();
    },
    ready: async () => {
      const answer = await fetch(`${server.url}/health/ready`);
      return { status: answer.status, json: await answer.json() };
    },
    close: () => (closed ??= close()),
  };
};

/** A house of its own over a PostgreSQL server. */
const houseOver = async (postgres: PostgresServer): Promise<SharedHouse> => {
  const store = await startEventStoreServer();
  const [lists, keys] = [await postgres.newDatabase(), await postgres.newDatabase()];
  const started: Process[] = [];
  return {
    ...{ store, lists, keys, newDatabase: () => postgres.newDatabase() },
    start: async (over = {}) => {
      const dir = mkdtempSync(join(tmpdir(), 'process-'));
      const platform = await openPlatform(dir, {
        ...{ mode: 'write', kek: KEK, clock: clockAt(NOW), eventStoreUrl: store.url },
        ...{ readDatabaseUrl: lists, keysAt: keysIn(keys) },
        ...over,
      }).catch((error: unknown) => {
        rmSync(dir, { recursive: true, force: true });
        throw error;
      });
      const one = await serve(dir, platform);
      started.push(one);
      return one;
    },
    clear: async () => {
      for (const one of started) await one.close();
      await store.stop();
    },
  };
};

/** Gives each test of a file a house of its own, over one PostgreSQL server. @returns the one of the test that runs */
export const houseOfEachTest = (): (() => SharedHouse) => {
  let postgres: PostgresServer;
  let house: SharedHouse;
  beforeAll(async () => void (postgres = await startPostgres()));
  afterAll(() => postgres.stop());
  beforeEach(async () => void (house = await houseOver(postgres)));
  afterEach(() => house.clear());
  return () => house;
};

export const REGISTER = `mutation ($input: RegisterChildInput!) {
  registerChild(input: $input) {
    __typename
    ... on RegisterChildSuccess { childId position }
    ... on Problem { code message }
  }
}`;

/** Registers a child of the surname, and says what came of it. */
export const register = (one: Process, surname: string): Promise<any> =>
  one.ask(REGISTER, {
    input: {
      idempotencyKey: surname,
      names: { surname, forename: 'Ida' },
      dateOfBirth: '2010-05-04',
    },
  });
