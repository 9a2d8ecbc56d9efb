import { resolve } from 'node:path';
import type { Command } from 'commander';
import { WrongUse } from './failures.js';
import type { Io } from './io.js';
import { instantOf } from './moments.js';

interface Options {
  readonly knownAt?: string;
  readonly acceptValid?: boolean;
  readonly report?: string;
}

const EXAMPLES = `
Examples:
  throughline import sen2-2026.xml
  throughline import returns/ --report report.csv
  throughline import journeys.jsonl --known-at 2024-09-01T09:00:00Z

Knows by its contents: a SEN2 person-level return (XML, or a folder of its CSV set), a register of settings and its
links, Annex A lists, and journeys as JSON Lines. A folder is taken in the right order. The same file twice adds
nothing. Where one row is wrong nothing is loaded, unless --accept-valid is given.
`;

/** `import`: files become facts. */
export const addImport = (program: Command, io: Io): Command =>
  program
    .command('import')
    .description('Load files into the log, report row by row, and print the position reached.')
    .argument('<path...>', 'files or folders')
    .option(
      '--known-at <instant>',
      'when the records first held this, where the file does not say or says it wrongly',
    )
    .option('--accept-valid', 'load the rows that are right, and list those that are not')
    .option('--report <file>', 'write the report there, as CSV')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], options: Options) => {
      if (paths.includes(''))
        throw new WrongUse('A path is empty. Name a file or a folder; this one is ".".');
      const knownAt = options.knownAt === undefined ? undefined : instantOf(options.knownAt, '--known-at');
      const { importPaths } = await import('./import.js');
      await importPaths(io, {
        paths: paths.map((path) => resolve(path)),
        acceptValid: options.acceptValid === true,
        ...(knownAt !== undefined && { knownAt }),
        ...(options.report !== undefined && { report: resolve(options.report) }),
      });
    });
