import { Option } from 'commander';
import type { Command } from 'commander';
import { askedTimes, withTimes } from './asked-times.js';
import type { TimeOptions } from './asked-times.js';
import type { Io } from './io.js';

interface Options extends TimeOptions {
  readonly rule: string;
  readonly format: 'table' | 'json';
}

const EXAMPLES = `
CHILD is the id that a list shows, a UPN, an NHS number, or the source's own id.

Examples:
  throughline explain A999000123456 --rule TR-02
  throughline explain A999000123456 --rule TR-07 --known 2025-09-01
  throughline explain child-5f0c… --rule F-01 --format json
`;

/** `explain`: why a rule speaks of a child on a day, or why not. */
export const addExplain = (program: Command, io: Io): Command =>
  withTimes(
    program.command('explain').description('Say why a rule of risk speaks of a child, or why it does not.'),
  )
    .argument('<child>', 'an id, a UPN, an NHS number, or the source’s own id')
    .requiredOption('--rule <rule>', 'a rule of risk, as TR-02 or F-01 (throughline rules lists them)')
    .addOption(new Option('--format <format>', 'how to write it').choices(['table', 'json']).default('table'))
    .addHelpText('after', EXAMPLES)
    .action(async (child: string, options: Options) => {
      const times = askedTimes(options);
      const { showExplanation } = await import('./explain.js');
      const { rule, format } = options;
      await showExplanation(io, { ...times, child, rule, format });
    });
