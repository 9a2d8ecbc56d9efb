import { kekFile, kekFrom } from '../event-store/keys/kek.js';
import type { Kek } from '../event-store/keys/kek.js';
import { configurationOf } from './configuration.js';
import type { Configuration } from './configuration.js';
import { WrongUse } from './failures.js';
import type { Io } from './io.js';
import { openConfigured } from './open-platform.js';
import { createProgress } from './progress.js';
import { logToRead } from './which-log.js';

const NEXT = 'THROUGHLINE_KEK_NEXT';
const NO_NEXT = `Say which key-encryption key to go to: 32 bytes in base64, in ${NEXT}. "throughline rotate-kek --help" shows how to make one.`;

const SAME = `${NEXT} gives the same key as THROUGHLINE_KEK: give a new one. If the keys were changed to it before, nothing is left to do. Nothing was changed.`;

const EVERY_PROCESS =
  'Now give every process the new key as THROUGHLINE_KEK, without THROUGHLINE_KEK_NEXT, one after the other; each runs on until then. ' +
  'Back the new key up apart from the log; once every process has it, destroy the old one and its copies: what old backups hold is unreadable from then on.';
const ONE_PROCESS =
  'Set THROUGHLINE_KEK to the new key, without THROUGHLINE_KEK_NEXT, before the next start. Back it up apart from the log, and destroy the old one and its copies.';

/** To destroy the old one afterwards would be to destroy both. */
const otherThan = (kek: string | undefined, next: Kek): Buffer => {
  if (kek !== undefined && kekFrom(kek, 'THROUGHLINE_KEK').id === next.id) throw new WrongUse(SAME);
  return next.secret.export();
};

/** @throws WrongUse where it is needed and not given; KekProblem */
const nextOf = ({ kek, keyDatabaseUrl, nextKek }: Configuration): Buffer | undefined => {
  if (nextKek !== undefined) return otherThan(kek, kekFrom(nextKek, NEXT));
  if (kek !== undefined || keyDatabaseUrl !== undefined) throw new WrongUse(NO_NEXT);
  return undefined; // a file is made
};

const afterwards = ({ keyDatabaseUrl }: Configuration, next: Buffer | undefined, dir: string): string => {
  if (keyDatabaseUrl !== undefined) return EVERY_PROCESS;
  if (next !== undefined) return ONE_PROCESS;
  return `The new key is in ${kekFile(dir)}. Back it up apart from the log, and destroy copies of the old one.`;
};

/** Wraps the keys of all records by another key-encryption key, and says what to set afterwards. */
export const rotateKek = async (io: Io): Promise<void> => {
  const configuration = configurationOf(io.env);
  const next = nextOf(configuration);
  const { dir } = logToRead(configuration, io);
  // Keys in a folder are one process's; those in a database are wrapped beside whoever uses them.
  const mode = configuration.keyDatabaseUrl === undefined ? 'write' : 'read';
  const platform = await openConfigured(dir, mode, configuration, io);
  const progress = createProgress(io);
  try {
    const count = await platform.log.keys.rotate(next, ({ done, total }) =>
      progress.show({ label: 'Wrapping the keys', done, total, unit: 'keys' }),
    );
    progress.end();
    const said =
      count === 0 ? 'Every key was wrapped by the new one already.' : `${count} keys are wrapped anew.`;
    io.out(`${said}\n${afterwards(configuration, next, dir)}\n`);
  } finally {
    progress.end();
    await platform.close();
  }
};
