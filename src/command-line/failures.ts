import { types } from 'node:util';
import { Refused } from '../domain/refused.js';
import { ClockBack } from '../event-store/clock-guard.js';
import { ClockOff } from '../event-store/clock-watch.js';
import { CommandIdReused, KeyUnavailable } from '../event-store/command.js';
import { EraseUnfinished } from '../event-store/keys/erase.js';
import { KekProblem } from '../event-store/keys/kek.js';
import { KeysProblem } from '../event-store/keys/key-database.js';
import { FolderRefused } from '../event-store/folder.js';
import { FillingStopped } from '../event-store/mirror/fill-to-head.js';
import { MirrorBehind } from '../event-store/mirror/mirror-behind.js';
import { MirrorRefused } from '../event-store/mirror/mirror-refused.js';
import { MirrorStopped } from '../event-store/mirror/mirrored-store.js';
import { NoLog, OtherHouse } from '../event-store/open-log.js';
import { UnreadableLog } from '../event-store/refuse-unreadable.js';
import { StoreFault } from '../event-store/eventstore-db/in-words.js';
import { StoreRefused } from '../event-store/eventstore-db/refusals.js';
import { CopyRefused } from '../event-store/copying/house.js';
import {
  Conflict,
  LogInUse,
  LogMoved,
  Overloaded,
  StalePosition,
  StoreUnavailable,
} from '../event-store/port.js';
import { ReadOnlyLog } from '../event-store/sqlite-store.js';
import { NewerDatabase } from '../event-store/sqlite/migrate.js';
import { WriteFailed } from '../event-store/sqlite/write-failed.js';
import { ImportStopped } from '../imports/import-stopped.js';
import { FileRefused } from '../imports/report/entry.js';
import { DatabaseProblem } from '../postgres/database-problem.js';
import { RebuildStopped } from '../read-model/load-children.js';
import { NotComparable } from '../read-model/compare-tables.js';
import { NoWayBack } from '../read-model/go-back.js';
import { NotBuilt } from '../read-model/in-use.js';
import { KeyMissing } from '../read-model/read-person.js';
import { RehearsalStopped } from '../work-list/rehearsal/rehearsal-stopped.js';

/** Wrong use of the command line: exit status 2. */
export class WrongUse extends Error {}

/** Refused or bad input, an unknown child, a failed check: exit status 1. The message says what to do. */
export class Failed extends Error {}

/** A fault ended the service: told to its log without what it says of anybody. */
export class FaultTold extends Error {
  constructor() {
    super('The service ended with a fault.');
  }
}

/** Errors whose message is a sentence for the person at the terminal. */
const SPOKEN = [
  ...[Failed, Refused, FileRefused, StalePosition, NoLog, LogInUse, ReadOnlyLog, Conflict, Overloaded],
  ...[WriteFailed, ClockBack, ClockOff, KeysProblem, KekProblem, KeyUnavailable, KeyMissing],
  ...[EraseUnfinished],
  ...[CommandIdReused, NotBuilt, NoWayBack, NotComparable, RebuildStopped, UnreadableLog],
  ...[OtherHouse, LogMoved, CopyRefused, MirrorRefused, MirrorStopped, MirrorBehind, FillingStopped],
  ...[FaultTold, FolderRefused, NewerDatabase, RehearsalStopped, ImportStopped],
  ...[StoreUnavailable, StoreRefused, StoreFault, DatabaseProblem],
] as const;

const NO_RIGHT = 'This user may not read or write there; give this user the right, or name another place';

const SYSTEM: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or folder',
  EACCES: NO_RIGHT,
  EPERM: NO_RIGHT,
  EROFS: 'That disk can only be read',
  EISDIR: 'That is a folder, and a file was expected',
  ENOTDIR: 'That is a file, and a folder was expected',
  ENOSPC: 'The disk is full',
  EMFILE: 'Too many files are open on this machine',
};

const LOCKED = 'Another program holds a database of the data folder. End it, then try again.';

/** By SQLite's primary result code: https://www.sqlite.org/rescode.html */
const DATABASE: Readonly<Record<number, string>> = {
  5: LOCKED,
  6: LOCKED,
  8: 'A database of the data folder can only be read. Give this user the right to write there.',
  10: 'A database of the data folder could not be read or written. Look at the disk.',
  11: 'A database of the data folder is damaged. Put the folder back from its backup.',
  13: 'The disk is full. Free some space, then try again.',
  14: 'A database of the data folder cannot be opened. Look at the disk, and at the rights of this user.',
  26: 'A file of the data folder is no database, or a damaged one. Put the folder back from its backup.',
};

const databaseSentence = (error: Error): string | undefined => {
  const { errcode } = error as { errcode?: unknown };
  return typeof errcode === 'number' ? DATABASE[errcode & 0xff] : undefined;
};

const LISTENING: Readonly<Record<string, string>> = {
  EADDRINUSE: 'Another program, or another server of ours, listens there already. Choose another with PORT.',
  EADDRNOTAVAIL: 'This machine has no such address. Choose another with HOST.',
  ENOTFOUND: 'This machine knows no such address. Choose another with HOST.',
  EAI_AGAIN: 'This machine knows no such address now. Choose another with HOST.',
  EACCES: 'This user may not listen there. Choose a PORT of 1024 or more.',
};

/** Why nothing can listen at an address, which the sentence names. */
const listeningSentence = (error: NodeJS.ErrnoException): string | undefined => {
  if (error.syscall !== 'listen' && error.syscall !== 'getaddrinfo') return undefined;
  const said = error.code === undefined ? undefined : LISTENING[error.code];
  const { address, hostname, port } = error as { address?: string; hostname?: string; port?: number };
  const where = [address ?? hostname, port].filter((part) => part !== undefined).join(':');
  return said && `Cannot listen at ${where}. ${said}`;
};

const systemSentence = (error: NodeJS.ErrnoException): string | undefined => {
  const said = error.code === undefined ? undefined : SYSTEM[error.code];
  return said && `${said}${error.path === undefined ? '' : `: ${error.path}`}.`;
};

/** The sentence for what is no fault of ours: what the domain, the disk or the network says no to. */
const spoken = (error: Error): string | undefined => {
  if (error instanceof WrongUse || SPOKEN.some((Spoken) => error instanceof Spoken)) return error.message;
  return databaseSentence(error) ?? listeningSentence(error) ?? systemSentence(error);
};

/** Whether something is a fault of the program, of which nobody knows what its message quotes. */
export const isFault = (error: unknown): boolean =>
  !types.isNativeError(error) || spoken(error) === undefined;

/** Exit status and sentence of whatever ended a command. A fault keeps its stack: it is ours to mend. */
export const failure = (error: unknown): { readonly status: 1 | 2; readonly says: string } => {
  if (!types.isNativeError(error)) return { status: 1, says: String(error) };
  const says = spoken(error) ?? `A fault of the program: ${error.stack ?? error.message}`;
  return { status: error instanceof WrongUse ? 2 : 1, says };
};
