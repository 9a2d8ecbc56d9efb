import { Option } from 'commander';
import type { Command } from 'commander';
import type { PlainDate } from '../domain/plain-date.js';
import { isPlainDate } from '../domain/plain-date.js';
import { WrongUse } from './failures.js';
import type { Io } from './io.js';

interface Options {
  readonly draft: string;
  readonly from?: string;
  readonly to?: string;
  readonly format: 'table' | 'csv' | 'json';
}

const EXAMPLES = `
A draft is a JSON file. Other lead times for adopted rules:
  {"leadTimes": {"tr-03.amberWeeks": 14}, "reason": "A term ahead"}
or a rule of its own:
  {"id": "DRAFT-1", "name": "Meeting without papers", "says": "No report three weeks after a meeting.",
   "when": {"event": "AnnualReviewMeetingHeld", "ncYear": {"from": 9}, "status": "ehc-plan"},
   "unless": {"events": ["ReviewReportCirculated"], "within": {"weeks": 8}},
   "amberAfter": {"weeks": 2}, "redAfter": {"weeks": 3}, "against": "TR-04"}
Every child is looked at as known at each month's end, so a whole authority takes minutes. Nothing is adopted or kept.

Examples:
  throughline rehearse --draft draft.json
  throughline rehearse --draft draft.json --from 2025-09-01 --to 2026-08-31 --format csv > rehearsal.csv
`;

const dayOf = (text: string | undefined, option: string): PlainDate | undefined => {
  if (text === undefined || isPlainDate(text)) return text;
  throw new WrongUse(`${option} takes a day that exists, as 2026-08-31, and not "${text}".`);
};

/** `rehearse`: what a draft of a rule would have said over the past year. */
export const addRehearse = (program: Command, io: Io): Command =>
  program
    .command('rehearse')
    .description(
      'Try a draft rule, or other lead times, over the past year: who would have been coloured when.',
    )
    .requiredOption('--draft <file>', 'the draft, as JSON')
    .option('--from <date>', 'from the month of that day (default: the twelve months before --to)')
    .option('--to <date>', 'up to the last month that ended by that day (default: today)')
    .addOption(
      new Option('--format <format>', 'how to write it').choices(['table', 'csv', 'json']).default('table'),
    )
    .addHelpText('after', EXAMPLES)
    .action(async ({ draft, from, to, format }: Options) => {
      const days = { from: dayOf(from, '--from'), to: dayOf(to, '--to') };
      const { rehearse } = await import('./rehearse.js');
      await rehearse(io, { file: draft, ...days, format });
    });
