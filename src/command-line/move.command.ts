import type { Command } from 'commander';
import type { Io } from './io.js';

interface Options {
  readonly event: string;
  readonly to: string;
  readonly reason: string;
}

const EXAMPLES = `
EVENT is an id that "throughline case CHILD --format json" gives. From now on the fact is the other child's; as known before,
it is still where it was. What belongs to an episode that the fact opened stays, as a gap, until each is moved.

Examples:
  throughline move A999000123456 --event 0190a1b2-… --to WX-000016 --reason "Meant for the brother"
`;

/** `move`: a fact was recorded on the wrong child. */
export const addMove = (program: Command, io: Io): Command =>
  program
    .command('move')
    .description('Move a fact that was recorded on the wrong child to the one whose it is.')
    .argument('<child>', 'whose record holds it: an id, a UPN, an NHS number, or the source’s own id')
    .requiredOption('--event <event>', 'an event that states the fact')
    .requiredOption('--to <child>', 'the child whose it is')
    .requiredOption('--reason <text>', 'why; it is kept sealed under the child’s key')
    .addHelpText('after', EXAMPLES)
    .action(async (child: string, { event, to, reason }: Options) => {
      const { say } = await import('./say.js');
      await say(
        io,
        { command: 'MoveFactToAnotherChild', child, said: { event, toChild: to, reason } },
        (done) => `Moved. The fact is ${done.other}'s from now on, and no longer ${done.child}'s.`,
      );
    });
