import type { Command } from 'commander';
import type { Io } from './io.js';

const EXAMPLES = `
Example:
  throughline status
`;

/** `status`: how the log and the lists stand. */
export const addStatus = (program: Command, io: Io): Command =>
  program
    .command('status')
    .description('Say which log is in use, how far the lists are behind it, and which children are parked.')
    .addHelpText('after', EXAMPLES)
    .action(async () => {
      const { status } = await import('./status.js');
      await status(io);
    });
