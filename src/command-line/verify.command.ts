import type { Command } from 'commander';
import type { Io } from './io.js';

const EXAMPLES = `
Example:
  throughline verify

Works beside a running server. Exit status 1 when something is not as it was written.
`;

/** `verify`: whether every event is as it was written. */
export const addVerify = (program: Command, io: Io): Command =>
  program
    .command('verify')
    .description('Check the hash chains of the log, and say what such a check cannot show.')
    .addHelpText('after', EXAMPLES)
    .action(async () => {
      const { verify } = await import('./verify.js');
      await verify(io);
    });
