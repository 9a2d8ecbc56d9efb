import { DatabaseProblem } from './database-problem.js';

/** Where a database is, in words that give away neither user nor password. */
export interface DatabaseAddress {
  /** The whole address, credentials and all: for the driver only. */
  readonly url: string;
  /** The setting that gave it, for sentences: READ_DATABASE_URL, KEY_DATABASE_URL. */
  readonly setting: string;
  /** `host:port/database` */
  readonly place: string;
}

const PORT = '5432';

const isEscaped = (text: string): boolean => {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false; // what cannot be read is not repeated either
  }
};

const parsed = (url: string): URL | undefined => {
  if (!URL.canParse(url)) return undefined;
  const found = new URL(url);
  return [found.username, found.password, found.pathname].every(isEscaped) ? found : undefined;
};

/** @throws DatabaseProblem for what is no address of a PostgreSQL database; it never repeats the address */
export const addressOf = (url: string, setting: string): DatabaseAddress => {
  const found = parsed(url);
  if (!found || !/^postgres(ql)?:$/.test(found.protocol) || found.hostname === '')
    throw new DatabaseProblem(
      `${setting} is not the address of a PostgreSQL database. It has the form postgres://user:password@host:5432/database.`,
    );
  const database = decodeURIComponent(found.pathname.slice(1));
  if (database === '')
    throw new DatabaseProblem(
      `${setting} names no database. It has the form postgres://user:password@host:5432/database.`,
    );
  return { url, setting, place: `${found.hostname}:${found.port || PORT}/${database}` };
};
