import type { Command } from 'commander';
import type { Io } from './io.js';

interface Options {
  readonly from: string;
  readonly to: string;
}

const EXAMPLES = `
Examples:
  throughline copy-log --from data --to EVENT_STORE_URL      # from the data folder into the event store of that setting
  throughline copy-log --from EVENT_STORE_URL --to data      # and back
  throughline copy-log --from data --to /srv/other           # from one data folder to another

A place is a data folder (as THROUGHLINE_DATA names it), a connection string (esdb://…), or the word EVENT_STORE_URL, which
keeps its password off the command line. One of the two is a data folder.

Event ids, revisions, texts, hashes and positions stay; what cited a position of the log before finds it after. Every event
is read back from its new place and held against the old one. Then the old place takes nothing any more, and the new one
does. End what works on the data folder before; what works on an event store may go on until the last moment.

Cut short, the same command goes on. Given the other way round before it was finished, it is given up.
The keys (keys.db, kek) are never copied: the same data folder serves the log wherever it lies. Exit status 1 when refused.
`;

/** `copy-log`: the log moves to another store. */
export const addCopyLog = (program: Command, io: Io): Command =>
  program
    .command('copy-log')
    .description('Move the log between data folders and an event store.')
    .requiredOption('--from <place>', 'where the log is')
    .requiredOption('--to <place>', 'where it is to be')
    .addHelpText('after', EXAMPLES)
    .action(async (options: Options) => {
      const { copyLogAsAsked } = await import('./copy-log.js');
      await copyLogAsAsked(io, options);
    });
