import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Io } from './io.js';
import { createProgress } from './progress.js';
import { wholeNumber } from './whole-number.js';

interface Options {
  readonly children: string;
  readonly seed: string;
  readonly out: string;
}

const EXAMPLES = `
Examples:
  throughline generate --children 1000 --seed 1 --out city
  throughline import city
`;

/** `generate`: writes the files of a fictitious authority. */
export const addGenerate = (program: Command, io: Io): Command =>
  program
    .command('generate')
    .description('Write the returns, settings and journeys of a fictitious authority, to try things on.')
    .requiredOption('--children <n>', 'how many children')
    .requiredOption('--seed <s>', 'any text: the same seed gives the same files')
    .requiredOption('--out <dir>', 'a folder that is empty, not there yet, or an earlier city')
    .addHelpText('after', EXAMPLES)
    .action(async (options: Options) => {
      const children = wholeNumber(options.children, '--children', 1);
      const { generate } = await import('./generate.js');
      const progress = createProgress(io);
      try {
        const files = await generate({ children, seed: options.seed, out: resolve(options.out) }, progress);
        for (const file of files) io.out(`${file}\n`);
      } finally {
        progress.end();
      }
    });
