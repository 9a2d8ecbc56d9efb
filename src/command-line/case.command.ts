import { Option } from 'commander';
import type { Command } from 'commander';
import { askedTimes, withTimes } from './asked-times.js';
import type { TimeOptions } from './asked-times.js';
import type { Io } from './io.js';

interface Options extends TimeOptions {
  readonly format: 'table' | 'json';
}

const EXAMPLES = `
CHILD is the id that a list shows, a UPN, an NHS number, or the source's own id.

Examples:
  throughline case A999000123456
  throughline case A999000123456 --known 2025-09-01
  throughline case child-5f0c… --on 2026-01-31 --format json
`;

/** `case`: one child's journey, duties, risks and gaps, as known on any date. */
export const addCase = (program: Command, io: Io): Command =>
  withTimes(
    program.command('case').description("Show one child's case: journey, duties, risks, gaps in the record."),
  )
    .argument('<child>', 'an id, a UPN, an NHS number, or the source’s own id')
    .addOption(new Option('--format <format>', 'how to write it').choices(['table', 'json']).default('table'))
    .addHelpText('after', EXAMPLES)
    .action(async (child: string, options: Options) => {
      const times = askedTimes(options);
      const { showCase } = await import('./case.js');
      await showCase(io, { ...times, child, format: options.format });
    });
