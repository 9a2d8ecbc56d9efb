import type { Command } from 'commander';
import type { Io } from './io.js';

const EXAMPLES = `
Each record is read by itself again from now on. What a person unlinked, no file links again; "throughline link" does.
"throughline case CHILD" names the records that are linked.

Examples:
  throughline unlink A999000123456 0190a1b2-… --reason "Twins"
`;

/** `unlink`: two linked records are two children's after all. */
export const addUnlink = (program: Command, io: Io): Command =>
  program
    .command('unlink')
    .description('Unlink two records that are two children’s after all: each is read by itself again.')
    .argument('<child>', 'an id, a UPN, an NHS number, or the source’s own id')
    .argument('<other>', 'the other record, by any of these')
    .requiredOption('--reason <text>', 'why; it is kept sealed under the child’s key')
    .addHelpText('after', EXAMPLES)
    .action(async (child: string, other: string, { reason }: { readonly reason: string }) => {
      const { say } = await import('./say.js');
      await say(
        io,
        { command: 'UnlinkRecords', child, said: { fromChild: other, reason } },
        (done) => `Unlinked. ${done.child} and ${done.other} are read each by itself again.`,
      );
    });
