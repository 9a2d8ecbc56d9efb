import type { Command } from 'commander';
import type { Io } from './io.js';

const EXAMPLES = `
Every key of a child is wrapped anew; no event is touched. Cut short, it goes on when it is given again.

Keys in a database (KEY_DATABASE_URL): give every process both keys first, one process after the other, then
  THROUGHLINE_KEK=<the one in use> THROUGHLINE_KEK_NEXT=<the new one> throughline rotate-kek
while they run; it says what to set afterwards.
Keys in the data folder: end the server first. Without THROUGHLINE_KEK a new key is made in the place of the file kek.

A new key: head -c 32 /dev/urandom | base64
`;

/** `rotate-kek`: the keys of all records, wrapped by another key-encryption key. */
export const addRotateKek = (program: Command, io: Io): Command =>
  program
    .command('rotate-kek')
    .description('Change the key-encryption key: wrap the keys of all records anew.')
    .addHelpText('after', EXAMPLES)
    .action(async () => {
      const { rotateKek } = await import('./rotate-kek.js');
      await rotateKek(io);
    });
