import { Option } from 'commander';
import type { Command } from 'commander';
import { askedTimes, withTimes } from './asked-times.js';
import type { TimeOptions } from './asked-times.js';
import type { Io } from './io.js';

interface Options extends TimeOptions {
  readonly view?: 'year-9' | 'post-19';
  readonly format: 'table' | 'csv' | 'json';
}

const EXAMPLES = `
Examples:
  throughline risks
  throughline risks --view year-9 --format csv > year-9.csv
  throughline risks --on 2026-03-01 --known 2026-01-31
`;

/** `risks`: young people near a cliff edge, with reasons. */
export const addRisks = (program: Command, io: Io): Command =>
  withTimes(
    program.command('risks').description('List the young people near a cliff edge, with reasons, red first.'),
  )
    .addOption(new Option('--view <view>', 'only these').choices(['year-9', 'post-19']))
    .addOption(
      new Option('--format <format>', 'how to write it').choices(['table', 'csv', 'json']).default('table'),
    )
    .addHelpText('after', EXAMPLES)
    .action(async (options: Options) => {
      const times = askedTimes(options);
      const { risks } = await import('./risks.js');
      await risks(io, { ...times, format: options.format, ...(options.view && { view: options.view }) });
    });
