import { Option } from 'commander';
import type { Command } from 'commander';
import type { Io } from './io.js';
import type { RulesFormat } from './rules.js';

const EXAMPLES = `
Examples:
  throughline rules
  throughline rules --format csv > rules.csv
`;

/** `rules`: every rule of this release with its source and how far that was checked. */
export const addRules = (program: Command, io: Io): Command =>
  program
    .command('rules')
    .description(
      'List the rules: risks, duties, and what is not reckoned, with law, mark, version and dates.',
    )
    .addOption(
      new Option('--format <format>', 'how to write it').choices(['table', 'csv', 'json']).default('table'),
    )
    .addHelpText('after', EXAMPLES)
    .action(async ({ format }: { readonly format: RulesFormat }) => {
      const { showRules } = await import('./rules.js');
      showRules(io, format);
    });
