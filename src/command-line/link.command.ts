import type { Command } from 'commander';
import type { Io } from './io.js';

const EXAMPLES = `
CHILD and OTHER are ids that a list shows, UPNs, NHS numbers, or the source's own ids. Both records are read as one child's from
now on, under one id; neither loses anything, and "throughline unlink" gives each back as it was. Answers as known before
stay as they were.

Examples:
  throughline link A999000123456 WX-000016
  throughline link A999000123456 WX-000016 --reason "Registered twice, once under each surname"
`;

/** `link`: two records are one child's. */
export const addLink = (program: Command, io: Io): Command =>
  program
    .command('link')
    .description('Link two records that are one child’s: they are read as one from now on.')
    .argument('<child>', 'an id, a UPN, an NHS number, or the source’s own id')
    .argument('<other>', 'the other record, by any of these')
    .option('--reason <text>', 'why; it is kept sealed under the child’s key')
    .addHelpText('after', EXAMPLES)
    .action(async (child: string, other: string, { reason }: { readonly reason?: string }) => {
      const { say } = await import('./say.js');
      const said = { withChild: other, ...(reason !== undefined && { reason }) };
      await say(
        io,
        { command: 'LinkRecords', child, said },
        (done) => `Linked. ${done.child} and ${done.other} are read as one child from now on.`,
      );
    });
