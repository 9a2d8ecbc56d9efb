import pg from 'pg';
import { addressOf } from './address.js';
import type { DatabaseAddress } from './address.js';
import { askingOver } from './asking.js';
import type { Asking } from './asking.js';
import { DatabaseProblem } from './database-problem.js';
import { takingFrom } from './taking.js';
import type { IdlePatience } from './taking.js';
import { whyNotAnswered, whyNotConnected } from './why-not.js';

/** A PostgreSQL database, reached by a few connections. */
export interface Database extends Asking {
  readonly address: DatabaseAddress;
  /** Runs the work in one transaction, durable when it resolves; undone where the work throws. */
  transaction<T>(work: (within: Asking) => Promise<T>): Promise<T>;
  /** Runs the work on one connection, outside any transaction. */
  alone<T>(work: (within: Asking) => Promise<T>): Promise<T>;
  /** The same with the driver's own connection: for loading in bulk, and rows of numbers. */
  withClient<T>(work: (client: pg.ClientBase) => Promise<T>): Promise<T>;
  /** Whoever still waits for an answer after two seconds is told that none comes. */
  close(): Promise<void>;
}

interface ConnectOptions {
  /** Connections at most; 4 where left out. */
  readonly connections?: number;
  readonly idle?: IdlePatience;
}

/** Thrown by work that does not know how it leaves its connection: that is closed, and never lent again. */
export class GivenUp extends Error {}

const CONNECT_WITHIN_MS = 5_000;
const ANSWER_WITHIN_MS = 60_000;
/** The server gives up before that, so that nothing runs on for an asker who has gone. */
const WORK_WITHIN_MS = 55_000;
/** What a connection has prepared and gathered in the server goes with it. */
const RENEWED_AFTER_S = 3_600;
/** The oldest that its makers still looked after when this was written. */
const OLDEST = 140_000;

/**
 * Durable, whatever the database is set to; and a process that stands still gives up what it holds after ten seconds.
 */
const BEGIN = `BEGIN ISOLATION LEVEL READ COMMITTED;
  SET LOCAL synchronous_commit = 'on';
  SET LOCAL lock_timeout = '15s';
  SET LOCAL idle_in_transaction_session_timeout = '10s'`;

const undone = ({ place }: DatabaseAddress): DatabaseProblem =>
  new DatabaseProblem(`The database at ${place} undid a transaction. Nothing of it was kept. Try again.`);

/** A process that ends waits so long for answers: it is not kept by a database that gives none. */
const ANSWERED_WITHIN_MS = 2_000;

/** Cuts a connection, whatever is under way on it; the driver says so to whoever waits. */
const endNow = (client: pg.PoolClient): void =>
  void (client as unknown as pg.Client).end().catch(() => undefined); // it is cut already

const refuseOthers = async (within: Asking, { place, setting }: DatabaseAddress): Promise<void> => {
  const [row] = await within.ask<{ number: string; name: string }>(
    "SELECT current_setting('server_version_num') AS number, version() AS name",
  );
  if (!row?.name.startsWith('PostgreSQL'))
    throw new DatabaseProblem(`What answers at ${place} is not PostgreSQL. Mend ${setting}.`);
  if (Number(row.number) < OLDEST)
    throw new DatabaseProblem(
      `The PostgreSQL at ${place} is older than version ${OLDEST / 10_000}. Bring it up to date.`,
    );
};

const poolOf = ({ url, setting }: DatabaseAddress, connections: number): pg.Pool => {
  try {
    const pool = new pg.Pool({
      connectionString: url,
      max: connections,
      application_name: 'throughline',
      connectionTimeoutMillis: CONNECT_WITHIN_MS,
      query_timeout: ANSWER_WITHIN_MS,
      statement_timeout: WORK_WITHIN_MS,
      keepAlive: true,
      maxLifetimeSeconds: RENEWED_AFTER_S,
    });
    // An idle connection that dies is replaced when it is wanted next; who asks then is told, if there is none.
    pool.on('error', () => undefined);
    return pool;
  } catch {
    throw new DatabaseProblem(
      `${setting} is malformed. It has the form postgres://user:password@host:5432/database.`,
    );
  }
};

/** Reaches a database. @param setting what gave the address @throws DatabaseProblem in a sentence without credentials */
export const openDatabase = async (
  url: string,
  setting: string,
  { connections = 4, idle }: ConnectOptions = {},
): Promise<Database> => {
  const address = addressOf(url, setting);
  const pool = poolOf(address, connections);
  const { take, giveBack } = takingFrom(pool, idle);

  const lent = new Set<pg.PoolClient>();
  const close = async (): Promise<void> => {
    const cut = setTimeout(() => [...lent].forEach(endNow), ANSWERED_WITHIN_MS);
    await pool.end();
    clearTimeout(cut);
  };
  const borrowed = async <T>(
    why: typeof whyNotAnswered,
    work: (within: Asking, client: pg.ClientBase) => Promise<T>,
  ): Promise<T> => {
    let client: pg.PoolClient;
    try {
      client = await take();
    } catch (error) {
      throw whyNotConnected(error, address);
    }
    lent.add(client);
    let broken = true;
    // Said to whoever waits for an answer; without this it would end the process.
    const died = (): void => undefined;
    client.on('error', died);
    try {
      const result = await work(askingOver(client), client);
      broken = false;
      return result;
    } catch (error) {
      broken = !(await stillAlive(client, error));
      throw why(error, address);
    } finally {
      client.off('error', died);
      lent.delete(client);
      giveBack(client, broken);
    }
  };
  const alone = <T>(work: (within: Asking) => Promise<T>): Promise<T> => borrowed(whyNotAnswered, work);

  const database: Database = {
    address,
    alone,
    withClient: (work) => borrowed(whyNotAnswered, (_, client) => work(client)),
    ask: (text, values, withinMs) => alone((within) => within.ask(text, values, withinMs)),
    run: (text) => alone((within) => within.run(text)),
    transaction: (work) =>
      borrowed(whyNotAnswered, async (within, client) => {
        await within.run(BEGIN);
        const result = await work(within);
        // PostgreSQL undoes what had a fault in it, and does not call that one.
        const { command } = await client.query('COMMIT');
        if (command !== 'COMMIT') throw undone(address);
        return result;
      }),
    close,
  };
  try {
    await borrowed(whyNotConnected, (within) => refuseOthers(within, address));
    return database;
  } catch (error) {
    await pool.end();
    throw error;
  }
};

/** Ends what a failed piece of work left open. @returns false where the connection is of no more use */
const stillAlive = async (client: pg.ClientBase, error: unknown): Promise<boolean> => {
  if (error instanceof GivenUp) return false;
  if (error instanceof Error && error.message === 'Query read timeout') return false;
  try {
    await client.query('ROLLBACK');
    return true;
  } catch {
    return false; // the connection is thrown away
  }
};
