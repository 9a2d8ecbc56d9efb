import { join } from 'node:path';
import { DURABLE, startPostgres } from '../../test/postgres/start-postgres.js';
import { loadPeer } from './peers.js';
import type { ReadyEvent } from './raw-log.js';

/** The other event store for Node, on one of its two databases. */
export interface Emmett {
  /** Resolves once durable. */
  append(event: ReadyEvent): Promise<unknown>;
  close(): Promise<void>;
}

interface Appending {
  appendToStream(stream: string, events: readonly object[]): Promise<unknown>;
}
type Say = (text: string) => void;

const saying =
  (store: Appending): Emmett['append'] =>
  ({ stream, type, data }) =>
    store.appendToStream(stream, [{ type, data: JSON.parse(data) as object }]);

interface OnSqlite {
  readonly sqliteConnection: (options: object) => { close(): unknown };
  readonly getSQLiteEventStore: (options: object) => Appending;
}

/** On SQLite. @throws NoPeer */
export const openEmmettSqlite = async (dir: string, say: Say): Promise<Emmett> => {
  const emmett = await loadPeer<OnSqlite>('@event-driven-io/emmett-sqlite', say);
  const fileName = join(dir, 'emmett.db');
  // As it comes it opens a connection for each call, and with more than one at a time ends the process (SQLITE_BUSY).
  const connection = emmett.sqliteConnection({ fileName });
  const connectionOptions = { connection, singleton: true };
  const append = saying(emmett.getSQLiteEventStore({ fileName, connectionOptions }));
  let last: Promise<unknown> = Promise.resolve();
  return {
    append: (event) => (last = last.then(() => append(event))),
    close: async () => void connection.close(),
  };
};

interface OnPostgres {
  readonly getPostgreSQLEventStore: (
    url: string,
  ) => Appending & { readonly schema: { migrate(): Promise<unknown> } };
}
interface Pools {
  readonly endAllPools: () => Promise<unknown>;
}

/** On a PostgreSQL server of its own, with its pool of connections as it comes. @throws NoPeer */
export const openEmmettPostgres = async (say: Say): Promise<Emmett> => {
  const emmett = await loadPeer<OnPostgres>('@event-driven-io/emmett-postgresql', say);
  const pools = await loadPeer<Pools>('@event-driven-io/dumbo', say);
  const server = await startPostgres(DURABLE);
  const store = emmett.getPostgreSQLEventStore(await server.newDatabase());
  // Closing the store leaves connections open, and the end of the server then ends the process.
  const close = async (): Promise<void> => {
    await pools.endAllPools();
    await server.stop();
  };
  try {
    await store.schema.migrate();
    return { append: saying(store), close };
  } catch (error) {
    await close();
    throw error;
  }
};
