import type { DatabaseAddress } from './address.js';
import { DatabaseProblem } from './database-problem.js';

type Sentence = (address: DatabaseAddress) => string;

const WAIT = 'Wait until it is ready, then try again.';
const nobody: Sentence = ({ setting, place }) =>
  `Nothing listens at ${place}. Start the database, or mend ${setting}.`;
const unreachable: Sentence = ({ setting, place }) =>
  `The database at ${place} cannot be reached. Look at the network, or mend ${setting}.`;
const silent: Sentence = ({ setting, place }) =>
  `The database at ${place} does not answer. Look at it and at the network, or mend ${setting}.`;
const noSuchHost: Sentence = ({ setting, place }) =>
  `There is no machine of the name in ${place}. Mend ${setting}.`;
const wrongUser: Sentence = ({ setting, place }) =>
  `The database at ${place} refuses the user or the password in ${setting}. Mend them there.`;
const noSuchDatabase: Sentence = ({ setting, place }) =>
  `There is no database at ${place}. Make it, or mend ${setting}.`;
const noRight: Sentence = ({ setting, place }) =>
  `The user in ${setting} may not do this in the database at ${place}. Let the user make and own a schema there.`;
const full: Sentence = ({ place }) =>
  `The database at ${place} takes no more connections. Raise max_connections, or end other programs.`;
const starting: Sentence = ({ place }) => `The database at ${place} is starting or stopping. ${WAIT}`;
const onlyRead: Sentence = ({ setting, place }) =>
  `The database at ${place} can only be read, as a standby can. Name the primary in ${setting}.`;
const noSpace: Sentence = ({ place }) =>
  `The disk of the database at ${place} is full. Free some space there.`;
const stranger: Sentence = ({ setting, place }) =>
  `What answers at ${place} is not PostgreSQL, or speaks another form of it. Mend ${setting}.`;
const certificate: Sentence = ({ setting, place }) =>
  `The certificate of the database at ${place} is not one that is trusted. Name its authority with sslrootcert in ${setting}.`;
const noTls: Sentence = ({ setting, place }) =>
  `The database at ${place} does not offer the TLS that ${setting} asks for. Turn it on there.`;
const unread: Sentence = ({ setting }) =>
  `${setting} names a certificate or a key that cannot be read. Mend it.`;
const busy: Sentence = ({ place }) =>
  `The database at ${place} is busy with something that keeps others out. Try again.`;

const SENTENCES: Readonly<Record<string, Sentence>> = {
  ECONNREFUSED: nobody,
  ENOENT: nobody,
  ENOTFOUND: noSuchHost,
  EAI_AGAIN: noSuchHost,
  EHOSTUNREACH: unreachable,
  ENETUNREACH: unreachable,
  ETIMEDOUT: silent,
  ECONNRESET: silent,
  EPIPE: silent,
  // SQLSTATE: https://www.postgresql.org/docs/current/errcodes-appendix.html
  '28P01': wrongUser,
  '28000': wrongUser,
  '3D000': noSuchDatabase,
  '42501': noRight,
  '53100': noSpace,
  '53300': full,
  '57P01': starting,
  '57P02': starting,
  '57P03': starting,
  '25006': onlyRead,
  '55P03': busy,
  '57014': busy,
  '25P03': busy,
  '40P01': busy,
  '40001': busy,
};

const TLS = /^(DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|CERT_|ERR_TLS_CERT|ERR_SSL_)/;

const codeOf = (error: unknown): string | undefined => {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : undefined;
};

/** What the driver says by words alone. */
const byWords = (error: unknown): Sentence | undefined => {
  const text = error instanceof Error && error.constructor === Error ? error.message : '';
  if (/timeout/i.test(text)) return silent;
  if (/password/i.test(text)) return wrongUser;
  if (/SSL/.test(text)) return noTls;
  return /Connection terminated|not queryable/i.test(text) ? silent : undefined;
};

const sentence = (error: unknown): Sentence | undefined => {
  if ((error as NodeJS.ErrnoException).syscall === 'open') return unread;
  const code = codeOf(error);
  if (code !== undefined && TLS.test(code)) return certificate;
  return (code === undefined ? undefined : SENTENCES[code]) ?? byWords(error);
};

/** Why a connection could not be made. The driver's own error is dropped: it may quote what it was given. */
export const whyNotConnected = (error: unknown, address: DatabaseAddress): DatabaseProblem => {
  if (error instanceof DatabaseProblem) return error;
  const terminated = error instanceof Error && /Connection terminated unexpectedly/.test(error.message);
  const says = terminated ? stranger : (sentence(error) ?? stranger);
  return new DatabaseProblem(says(address), codeOf(error));
};

/** Why a query failed; of a fault of ours PostgreSQL's code and the names in it, and never a value. */
export const whyNotAnswered = (error: unknown, address: DatabaseAddress): Error => {
  const code = codeOf(error);
  const says = sentence(error);
  if (says) return new DatabaseProblem(says(address), code);
  // Anything else was thrown by the work itself, and is its own to say.
  if (code === undefined || !/^[0-9A-Z]{5}$/.test(code)) return error as Error;
  const {
    table = '',
    constraint = '',
    position = '',
  } = error as Readonly<Record<string, string | undefined>>;
  const where = [table, constraint, position && `at ${position}`].filter(Boolean).join(', ');
  return new DatabaseProblem(
    `The database at ${address.place} refused a query of this program: ${code} ${where}`.trim(),
    code,
    true,
  );
};
