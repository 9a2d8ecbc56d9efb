import type { Command } from 'commander';
import { WrongUse } from './failures.js';
import type { Io } from './io.js';

interface Options {
  readonly back?: boolean;
  readonly compare?: boolean;
}

const EXAMPLES = `
Examples:
  throughline rebuild
  throughline rebuild --back
  throughline rebuild --compare

Builds beside the lists in use and switches at the end; one that was stopped goes on where it was. The lists before are
kept until the next rebuild, or until a child is erased. --compare changes nothing; exit status 1 where a row differs.
`;

const work = async ({ back, compare }: Options): Promise<(io: Io) => Promise<void>> => {
  if (back && compare) throw new WrongUse('Give --back or --compare, and not both.');
  if (back) return (await import('./go-back.js')).goBack;
  if (compare) return (await import('./compare.js')).compare;
  return (await import('./rebuild.js')).rebuild;
};

/** `rebuild`: every list made afresh from the log, for use or to compare; or those before it in use again. */
export const addRebuild = (program: Command, io: Io): Command =>
  program
    .command('rebuild')
    .description('Make every list afresh from the log.')
    .option('--back', 'put the lists in use before in use again')
    .option('--compare', 'make them aside, and count the rows of those in use that differ')
    .addHelpText('after', EXAMPLES)
    .action(async (options: Options) => (await work(options))(io));
