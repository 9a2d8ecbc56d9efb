import type { Command } from 'commander';
import type { Io } from './io.js';

const EXAMPLES = `
Example:
  throughline rebuild

Builds beside the tables in use and switches at the end; one that was stopped goes on where it was.
`;

/** `rebuild`: every list made afresh from the log. */
export const addRebuild = (program: Command, io: Io): Command =>
  program
    .command('rebuild')
    .description('Make every list afresh from the log.')
    .addHelpText('after', EXAMPLES)
    .action(async () => {
      const { rebuild } = await import('./rebuild.js');
      await rebuild(io);
    });
