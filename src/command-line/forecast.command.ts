import { Option } from 'commander';
import type { Command } from 'commander';
import type { PlainDate } from '../domain/plain-date.js';
import { isPlainDate } from '../domain/plain-date.js';
import { askedTimes } from './asked-times.js';
import type { TimeOptions } from './asked-times.js';
import { WrongUse } from './failures.js';
import type { ForecastAskedFor } from './forecast.js';
import type { Io } from './io.js';

interface Options extends TimeOptions, Pick<ForecastAskedFor, 'view' | 'by' | 'format'> {
  readonly until: string;
}

const EXAMPLES = `
A forecast predicts nothing: it reads the dates that stand in the record already, as if nothing more were recorded. Where
a source has told of no day so late, nothing turns red; what cannot be said is counted apart.

Examples:
  throughline forecast --until 2027-03-31
  throughline forecast --until 2027-03-31 --by setting
  throughline forecast --until 2027-03-31 --view post-19 --format csv > forecast.csv
`;

/** @throws WrongUse for text that is no day */
const untilOf = (text: string): PlainDate => {
  if (isPlainDate(text)) return text;
  throw new WrongUse(`--until takes a day that exists, as 2027-03-31, and not "${text}".`);
};

/** `forecast`: what comes to pass by a day if nothing more is recorded. */
export const addForecast = (program: Command, io: Io): Command =>
  program
    .command('forecast')
    .description(
      'List who turns red, passes a due date, turns 19 or 25 or leaves by a day, if nothing more is recorded.',
    )
    .requiredOption('--until <date>', 'the last day looked at, at most two years ahead')
    .option('--on <date>', 'from that day in the life (default: the day of --known)')
    .option('--known <when>', 'as known at the end of that day in London, or at that moment (default: now)')
    .addOption(
      new Option('--view <view>', 'only these, as on the day from which it starts').choices([
        'year-9',
        'post-19',
      ]),
    )
    .addOption(
      new Option('--by <what>', 'count them, instead of listing them').choices([
        'setting',
        'officer',
        'rule',
      ]),
    )
    .addOption(
      new Option('--format <format>', 'how to write it').choices(['table', 'csv', 'json']).default('table'),
    )
    .addHelpText('after', EXAMPLES)
    .action(async ({ until, view, by, format, ...times }: Options) => {
      const asked = { ...askedTimes(times), until: untilOf(until), view, by, format };
      const { showForecast } = await import('./forecast.js');
      await showForecast(io, asked);
    });
