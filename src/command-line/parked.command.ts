import type { Command } from 'commander';
import { configurationOf } from './configuration.js';
import { WrongUse } from './failures.js';
import type { Io } from './io.js';

const EXAMPLES = `
A child is parked where its rows in the lists could not be made three times: its later events wait, others go on. Nothing is
lost: the journey is in the log, and "throughline case CHILD" reads it there.

Examples:
  throughline parked
  throughline parked replay
  throughline parked skip 0190a1b2-… --reason "Mended in the next release, INC-1042"
`;

const REPLAY_EXAMPLES = `
Examples:
  throughline parked replay
  throughline parked replay A999000123456
`;

const SKIP_EXAMPLES = `
Its next events are tried again, and its rows may be behind until then. Who, when and why stays beside the lists, readable by
whoever runs the service, until the child is erased: no names. THROUGHLINE_USER says who does it.

Examples:
  throughline parked skip A999000123456 --reason "Mended in the next release, INC-1042"
`;

const NOBODY =
  'A skip says who did it. Set THROUGHLINE_USER to your opaque id, staff- and a UUID; never a name.';
const NO_REASON = '--reason takes the reason, in words.';
const CHILD = 'an id that the list shows, a UPN, an NHS number, or the source’s own id';

/** @throws WrongUse */
const skipBy = (reason: string, { env }: Io): string => {
  const { user } = configurationOf(env);
  if (reason.trim() === '') throw new WrongUse(NO_REASON);
  if (user === undefined) throw new WrongUse(NOBODY);
  return user;
};

/** `parked`: the children whose rows could not be made; tried again, or let go on without. */
export const addParked = (program: Command, io: Io): Command => {
  const command = program
    .command('parked')
    .description('List the children whose rows could not be made, and who was skipped, by whom and why.')
    .addHelpText('after', EXAMPLES)
    .action(async () => {
      const { parked } = await import('./parked.js');
      await parked(io);
    });
  command
    .command('replay')
    .description('Try every parked child again, or one.')
    .argument('[child]', CHILD)
    .addHelpText('after', REPLAY_EXAMPLES)
    .action(async (child: string | undefined) => {
      const { replayParked } = await import('./parked.js');
      await replayParked(io, child === undefined ? {} : { child });
    });
  command
    .command('skip')
    .description('Let a parked child go on without the rows that could not be made.')
    .argument('<child>', CHILD)
    .requiredOption('--reason <text>', 'why; it is kept in clear: no names')
    .addHelpText('after', SKIP_EXAMPLES)
    .action(async (child: string, { reason }: { readonly reason: string }) => {
      const by = skipBy(reason, io);
      const { skipParked } = await import('./parked.js');
      await skipParked(io, { child, reason, by });
    });
  return command;
};
