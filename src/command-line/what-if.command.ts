import { Option } from 'commander';
import type { Command } from 'commander';
import type { Supposed, SupposedFact } from '../case-replay/what-if/supposed.js';
import { askedTimes, withTimes } from './asked-times.js';
import type { TimeOptions } from './asked-times.js';
import { WrongUse } from './failures.js';
import type { Io } from './io.js';

interface Options extends TimeOptions {
  readonly without: readonly string[];
  readonly date: Supposed['dates'];
  readonly add: readonly SupposedFact[];
  readonly format: 'table' | 'csv' | 'json';
}

const EXAMPLES = `
CHILD is the id that a list shows, a UPN, an NHS number, or the source's own id; EVENT an id that "throughline case" gives as
JSON. Facts are changed in a copy: nothing is recorded, and the answer says that it is hypothetical.

Examples:
  throughline what-if A999000123456 --without 0190a1b2-…
  throughline what-if A999000123456 --date 0190a1b2-…=2025-01-10
  throughline what-if A999000123456 --add 'AnnualReviewMeetingHeld 2025-01-10 {"phaseReview":true}'
`;

const DATE = /^([^=\s]+)=(\S+)$/;
const FACT = /^(\S+)\s+(\S+)(?:\s+(\S[\s\S]*))?$/;

const gathered =
  <T>(read: (text: string) => T) =>
  (text: string, before: readonly T[]): readonly T[] => [...before, read(text)];

const dateOf = (text: string): Supposed['dates'][number] => {
  const [, event, occurredOn] = DATE.exec(text) ?? [];
  if (event === undefined || occurredOn === undefined)
    throw new WrongUse('--date takes EVENT=DATE, as 0190a1b2-…=2025-01-10.');
  return { event, occurredOn };
};

// What was typed may say who it is about: it is never repeated.
const NOT_JSON = '--add takes TYPE DATE JSON; the JSON is an object, as {"phaseReview":true}.';

const dataOf = (text: string): SupposedFact['data'] => {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new WrongUse(NOT_JSON);
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) throw new WrongUse(NOT_JSON);
  return data as SupposedFact['data'];
};

const factOf = (text: string): SupposedFact => {
  const [, type, occurredOn, data = '{}'] = FACT.exec(text) ?? [];
  if (type === undefined || occurredOn === undefined) throw new WrongUse(NOT_JSON);
  return { type, occurredOn, data: dataOf(data) };
};

/** `what-if`: what would differ in a case if the record said otherwise. */
export const addWhatIf = (program: Command, io: Io): Command =>
  withTimes(
    program
      .command('what-if')
      .description('Show what would differ in a case if the record said otherwise; nothing is recorded.'),
  )
    .argument('<child>', 'an id, a UPN, an NHS number, or the source’s own id')
    .option(
      '--without <event>',
      'leave out the fact that the event states; may be repeated',
      gathered(String),
      [],
    )
    .option('--date <event=date>', 'the fact happened on another day; may be repeated', gathered(dateOf), [])
    .option('--add <fact>', "'TYPE DATE JSON': a fact not on record; may be repeated", gathered(factOf), [])
    .addOption(
      new Option('--format <format>', 'how to write it').choices(['table', 'csv', 'json']).default('table'),
    )
    .addHelpText('after', EXAMPLES)
    .action(async (child: string, { without, date: dates, add, format, ...times }: Options) => {
      const asked = askedTimes(times);
      const { showWhatIf } = await import('./what-if.js');
      await showWhatIf(io, { ...asked, child, format, changes: { without, dates, add } });
    });
