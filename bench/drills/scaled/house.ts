import { join } from 'node:path';
import { startPostgres } from '../../../test/postgres/start-postgres.js';
import type { PostgresServer } from '../../../test/postgres/start-postgres.js';
import { startApp } from '../../../test/support/app-process.js';
import type { AppProcess, Program } from '../../../test/support/app-process.js';
import { openWay } from '../../../test/support/a-way.js';
import type { Way } from '../../../test/support/a-way.js';
import { startStore } from './the-store.js';
import type { KillableStore } from './the-store.js';

export interface HouseOptions {
  readonly program: Program;
  readonly folder: (name: string) => string;
  readonly processes: number;
  /** Where EVENT_STORE_URL and EVENT_STORE_START may name a server of somebody's own. */
  readonly env: NodeJS.ProcessEnv;
  /** What the processes are told beside their addresses. */
  readonly appEnv?: Readonly<Record<string, string>>;
}

/** One of the processes that take commands: it has a name, and a data folder that outlives it. */
export interface Member {
  readonly name: string;
  readonly data: string;
  readonly env: Readonly<Record<string, string>>;
  /** Its own ways to what all share. */
  readonly ways: { readonly store: Way; readonly database: Way };
  /** Undefined while it is gone. */
  app: AppProcess | undefined;
}

/** Several processes over one event store and one PostgreSQL, each of which can be killed. */
export interface House {
  readonly store: KillableStore;
  readonly postgres: PostgresServer;
  readonly listsUrl: string;
  readonly members: readonly Member[];
  /** Those that run now. */
  running(): readonly AppProcess[];
  start(member: Member): Promise<void>;
  kill(member: Member): Promise<void>;
  stop(): Promise<void>;
}

/** Fictitious, and the same for all: what one process seals, another opens. */
const KEK = Buffer.alloc(32, 7).toString('base64');

const named = (url: string, name: string): string => `${url}?application_name=${name}`;

/** What all share, by its own addresses. */
interface Shared {
  readonly store: KillableStore;
  readonly lists: string;
  readonly keys: string;
}

const portOf = (url: string): number => Number(/:(\d+)(?=[/?]|$)/.exec(url)![1]);

const memberOf = async (
  { folder, appEnv }: HouseOptions,
  number: number,
  { store, lists, keys }: Shared,
): Promise<Member> => {
  const name = `process-${number}`;
  const ways = { store: await openWay(portOf(store.url)), database: await openWay(portOf(lists)) };
  return {
    ...{ name, data: folder(name), ways, app: undefined },
    env: {
      ...appEnv,
      THROUGHLINE_KEK: KEK,
      EVENT_STORE_URL: ways.store.over(store.url),
      READ_DATABASE_URL: named(ways.database.over(lists), name),
      KEY_DATABASE_URL: named(ways.database.over(keys), name),
    },
  };
};

const start = async (program: Program, member: Member): Promise<void> => {
  member.app = await startApp({ program, data: join(member.data), env: member.env });
};
const kill = async (member: Member): Promise<void> => {
  const killed = member.app;
  member.app = undefined;
  killed?.signal('SIGKILL');
  await killed?.over;
};

/** Starts all of it. */
export const startHouse = async (options: HouseOptions): Promise<House> => {
  const { program, processes, env } = options;
  const postgres = await startPostgres();
  const store = await startStore(env);
  const [lists, keys] = [await postgres.newDatabase(), await postgres.newDatabase()];
  const members = await Promise.all(
    Array.from({ length: processes }, (_, i) => memberOf(options, i + 1, { store, lists, keys })),
  );
  const stop = async (): Promise<void> => {
    await Promise.all(members.map(kill));
    for (const { ways } of members) for (const way of [ways.store, ways.database]) way.stop();
    await store.stop();
    await postgres.stop();
  };
  try {
    await Promise.all(members.map((member) => start(program, member)));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    ...{ store, postgres, listsUrl: lists, members, kill, stop },
    running: () => members.flatMap(({ app }) => (app ? [app] : [])),
    start: (member) => start(program, member),
  };
};
