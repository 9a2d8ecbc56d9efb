import { Option } from 'commander';
import type { Command } from 'commander';
import { askedTimes, withTimes } from './asked-times.js';
import type { TimeOptions } from './asked-times.js';
import type { Io } from './io.js';

interface Options extends TimeOptions {
  readonly correction?: string;
  readonly format: 'table' | 'csv' | 'json';
}

const EXAMPLES = `
CHILD is the id that a list shows, a UPN, an NHS number, or the source's own id. Without --on each correction is asked as at
the day on which it became known.

Examples:
  throughline impact A999000123456
  throughline impact A999000123456 --correction 0190a1b2-… --format csv
`;

/** `impact`: what each correction of one child's record changed, and which answers had used what was wrong. */
export const addImpact = (program: Command, io: Io): Command =>
  withTimes(
    program
      .command('impact')
      .description(
        'Show what corrections of a record changed: duties and risks before and after, answers given.',
      ),
  )
    .argument('<child>', 'an id, a UPN, an NHS number, or the source’s own id')
    .option('--correction <event>', 'only the correction of that event id')
    .addOption(
      new Option('--format <format>', 'how to write it').choices(['table', 'csv', 'json']).default('table'),
    )
    .addHelpText('after', EXAMPLES)
    .action(async (child: string, options: Options) => {
      const { correction, format } = options;
      const times = askedTimes(options);
      const { showImpact } = await import('./impact.js');
      await showImpact(io, { ...times, child, correction, format });
    });
