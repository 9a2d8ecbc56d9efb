import { join, resolve } from 'node:path';
import { isStaffId } from '../domain/identifiers/staff-id.js';
import { LEVELS } from '../operations/levels.js';
import type { Level } from '../operations/levels.js';
import type { Ending } from '../web/draining.js';
import type { KeysAt } from '../event-store/keys/keys-at.js';
import { WrongUse } from './failures.js';
import { withSecretsFromFiles } from './settings-from-files.js';

/** Everything that the environment may set; the README lists it. */
export interface Configuration {
  /** The data folder. */
  readonly data: string;
  readonly host: string;
  readonly port: number;
  /** Undefined: made and printed. */
  readonly token: string | undefined;
  /** False: start empty. */
  readonly demo: boolean;
  readonly kek: string | undefined;
  /** The key-encryption key that a rotation goes to; given beside `kek` while it lasts. */
  readonly nextKek: string | undefined;
  /** Connection string of the event store that the log lies in; undefined: the log is a file of the data folder. */
  readonly eventStoreUrl: string | undefined;
  /** Address of the PostgreSQL database that the lists lie in; undefined: they are files of the data folder. */
  readonly readDatabaseUrl: string | undefined;
  /** Address of the PostgreSQL database that the keys lie in; undefined: they are files of the data folder. */
  readonly keyDatabaseUrl: string | undefined;
  /** Who types: an opaque id of a member of staff, for the register of answers given. */
  readonly user: string | undefined;
  /** Whether `/metrics` answers without the token. */
  readonly openMetrics: boolean;
  /** The least that is written to the log of a service. */
  readonly logLevel: Level;
  /** How long an end takes, at least and at most. */
  readonly ending: Ending;
}

const levelOf = (text: string | undefined): Level => {
  const level = LEVELS.find((one) => one === (text ?? 'info'));
  if (level === undefined) throw new WrongUse(`LOG_LEVEL is one of ${LEVELS.join(', ')}.`);
  return level;
};

const secondsOf = (name: string, text: string | undefined, otherwise: number): number => {
  const seconds = Number(text ?? otherwise);
  if (!Number.isInteger(seconds) || seconds < 0 || seconds > 600)
    throw new WrongUse(`${name} is a whole number of seconds from 0 to 600.`);
  return seconds * 1_000;
};

const metricsOf = (text: string | undefined): boolean => {
  if (text !== undefined && text !== 'open')
    throw new WrongUse('METRICS is "open", or left out: /metrics then wants the token.');
  return text === 'open';
};

const portOf = (text: string | undefined): number => {
  const port = Number(text ?? '3000');
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new WrongUse(`PORT is a whole number from 0 to 65535, and not "${text}".`);
  return port;
};

const tokenOf = (text: string | undefined): string | undefined => {
  if (!text) return undefined;
  if (!/^[\x21-\x7e]{16,}$/.test(text))
    throw new WrongUse('THROUGHLINE_TOKEN needs at least 16 letters, digits or signs, without a space.');
  return text;
};

const userOf = (text: string | undefined): string | undefined => {
  if (!text) return undefined;
  if (!isStaffId(text))
    throw new WrongUse(
      'THROUGHLINE_USER is the opaque id of a member of staff, staff- and a UUID; never a name.',
    );
  return text;
};

const readDatabaseOf = (env: Readonly<Record<string, string | undefined>>): string | undefined => {
  const url = env['READ_DATABASE_URL'] || undefined;
  if (url !== undefined && !env['EVENT_STORE_URL'])
    throw new WrongUse(
      'READ_DATABASE_URL goes with EVENT_STORE_URL: a log that is a file has its lists beside it.',
    );
  return url;
};

const keyDatabaseOf = (env: Readonly<Record<string, string | undefined>>): string | undefined => {
  const url = env['KEY_DATABASE_URL'] || undefined;
  if (url !== undefined && !env['READ_DATABASE_URL'])
    throw new WrongUse(
      'KEY_DATABASE_URL goes with EVENT_STORE_URL and READ_DATABASE_URL: several processes share all three.',
    );
  return url;
};

/** Where the keys are, for who opens them. */
export const keysAtOf = ({ keyDatabaseUrl: url, kek, nextKek }: Configuration): KeysAt | undefined =>
  url === undefined ? undefined : { url, setting: 'KEY_DATABASE_URL', kek, nextKek };

const settingsOf = (env: Readonly<Record<string, string | undefined>>): Configuration => ({
  data: resolve(env['THROUGHLINE_DATA'] || 'data'),
  host: env['HOST'] || '127.0.0.1',
  port: portOf(env['PORT'] || undefined),
  token: tokenOf(env['THROUGHLINE_TOKEN']),
  // An event store forgets nothing: fictitious children come into one only where that is asked for.
  demo: env['EVENT_STORE_URL'] ? env['THROUGHLINE_DEMO'] === '1' : env['THROUGHLINE_DEMO'] !== '0',
  kek: env['THROUGHLINE_KEK'] || undefined,
  nextKek: env['THROUGHLINE_KEK_NEXT'] || undefined,
  eventStoreUrl: env['EVENT_STORE_URL'] || undefined,
  readDatabaseUrl: readDatabaseOf(env),
  keyDatabaseUrl: keyDatabaseOf(env),
  user: userOf(env['THROUGHLINE_USER']),
  openMetrics: metricsOf(env['METRICS'] || undefined),
  logLevel: levelOf(env['LOG_LEVEL'] || undefined),
  ending: {
    noticeMs: secondsOf('END_NOTICE', env['END_NOTICE'] || undefined, 0),
    withinMs: secondsOf('END_WITHIN', env['END_WITHIN'] || undefined, 15),
  },
});

/** Reads the files that settings name. @throws WrongUse, naming the variable */
export const configurationOf = (env: Readonly<Record<string, string | undefined>>): Configuration =>
  settingsOf(withSecretsFromFiles(env));

/** Folder of the real log, and of the demonstration's. */
export const realFolder = ({ data }: Configuration): string => join(data, 'log');
export const demoFolder = (configuration: Configuration): string =>
  // An event store holds one log.
  configuration.eventStoreUrl === undefined ? join(configuration.data, 'demo') : realFolder(configuration);
