import { Option } from 'commander';
import type { Command } from 'commander';
import { askedTimes, withTimes } from './asked-times.js';
import type { TimeOptions } from './asked-times.js';
import { WrongUse } from './failures.js';
import type { Io } from './io.js';
import { wholeNumber } from './whole-number.js';

interface Options extends TimeOptions {
  readonly officer?: string;
  readonly within: string;
  readonly format: 'table' | 'csv' | 'json';
}

const FIVE_YEARS = 1827;

const EXAMPLES = `
Steps come from open duties and open risks; an expected move is shown in "throughline case".

Examples:
  throughline next
  throughline next --officer 900113 --within 14
  throughline next --on 2026-03-01 --format csv > march.csv
`;

/** @throws WrongUse */
const daysOf = (text: string): number => {
  const days = wholeNumber(text, '--within', 0);
  if (days <= FIVE_YEARS) return days;
  throw new WrongUse(`--within takes at most ${FIVE_YEARS} days, and not "${text}".`);
};

/** `next`: what comes next for a whole caseload. */
export const addNext = (program: Command, io: Io): Command =>
  withTimes(
    program
      .command('next')
      .description('List what comes next for every child, by date: what, who leads, by when.'),
  )
    .option('--officer <id>', 'only the children of this officer, by the id that a list shows')
    .option('--within <days>', 'only what is overdue, or falls due in so many days', '30')
    .addOption(
      new Option('--format <format>', 'how to write it').choices(['table', 'csv', 'json']).default('table'),
    )
    .addHelpText('after', EXAMPLES)
    .action(async (options: Options) => {
      const { format, officer } = options;
      const asked = { ...askedTimes(options), within: daysOf(options.within), format };
      const { next } = await import('./next.js');
      await next(io, { ...asked, ...(officer !== undefined && { officer }) });
    });
