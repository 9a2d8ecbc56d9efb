import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { LogInUse } from './port.js';

/** Who writes to a log, for the process that is refused; nothing personal. */
export interface Holder {
  readonly pid: number;
  readonly since: string;
  /** Address of the running server, once it listens. */
  readonly url?: string;
}

/** The one writer's hold on a log; the operating system takes it back when the process dies. */
export interface WriterLock {
  /** Says where the holder can be reached. */
  announce(url: string): void;
  release(): void;
}

const holderFile = (logPath: string): string => `${logPath}.holder.json`;

/** Who said last that it writes to this log; it may be gone since. Undefined where nobody said so. */
export const readHolder = (logPath: string): Holder | undefined => {
  try {
    return JSON.parse(readFileSync(holderFile(logPath), 'utf8')) as Holder;
  } catch {
    return undefined; // absent, or just being replaced: the refusal then names no process
  }
};

const writeHolder = (logPath: string, holder: Holder): void => {
  const path = holderFile(logPath);
  writeFileSync(`${path}.new`, `${JSON.stringify(holder)}\n`);
  renameSync(`${path}.new`, path);
};

const inUse = (logPath: string, cause: unknown): LogInUse => {
  const holder = readHolder(logPath);
  const where = holder?.url ? ` and answers at ${holder.url}` : '';
  const who = holder
    ? `process ${holder.pid}, which has held it since ${holder.since}${where}`
    : 'another process';
  return new LogInUse(`This log is being written by ${who}. Stop it, or give it the work.`, { cause });
};

const BUSY = 5;

// Node has no flock; a transaction held open on a small database is an operating-system lock on every platform.
const lock = (logPath: string): DatabaseSync => {
  const db = new DatabaseSync(`${logPath}.lock`, { timeout: 0 });
  try {
    db.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    return db;
  } catch (error) {
    db.close();
    if ((error as { errcode?: number }).errcode === BUSY) throw inUse(logPath, error);
    throw error;
  }
};

/**
 * Takes the writer lock of a log until it is released or the process ends, however it ends.
 * @throws LogInUse, naming the holder, when another process (or another part of this one) has it.
 */
export const holdWriterLock = (logPath: string): WriterLock => {
  const db = lock(logPath);
  const holder: Holder = { pid: process.pid, since: new Date().toISOString() };
  writeHolder(logPath, holder);
  return {
    announce: (url) => writeHolder(logPath, { ...holder, url }),
    release: () => {
      if (!db.isOpen) return;
      rmSync(holderFile(logPath), { force: true });
      db.close();
    },
  };
};
