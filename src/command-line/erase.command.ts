import { Option } from 'commander';
import type { Command } from 'commander';
import { SubjectErased } from '../journey/record/information-governance.events.js';
import { configurationOf } from './configuration.js';
import { WrongUse } from './failures.js';
import type { Io } from './io.js';

interface Options {
  readonly because: string;
  readonly authority: string;
  readonly forGood?: boolean;
}

const EXAMPLES = `
The key of the record is destroyed, and with it every name, note and number; so are its rows in the lists. The records linked
with it now are erased too: unlink a wrong link first. That there was an erasure, why, when and by whom stays. Refused under
a legal hold, and before the retention on record is over. THROUGHLINE_USER says who does it.

Examples:
  throughline erase A999000123456 --because retention-ended --authority 999 --for-good
`;

const NOT_SURE =
  'An erasure cannot be undone, and takes the records linked with this one too. Give --for-good as well to have it done.';
const NOBODY =
  'An erasure says who did it. Set THROUGHLINE_USER to your opaque id, staff- and a UUID; never a name.';
const NO_CODE = '--authority takes the authority’s code, three digits, as 999.';

/** @throws WrongUse */
const askerOf = ({ forGood, authority }: Options, { env }: Io): string => {
  const { user } = configurationOf(env);
  if (forGood !== true) throw new WrongUse(NOT_SURE);
  if (!/^\d{3}$/.test(authority)) throw new WrongUse(NO_CODE);
  if (user === undefined) throw new WrongUse(NOBODY);
  return user;
};

/** `erase`: a record ends, with its key. */
export const addErase = (program: Command, io: Io): Command =>
  program
    .command('erase')
    .description('Erase a child’s record, with those linked with it: its key is destroyed. Cannot be undone.')
    .argument('<child>', 'an id, a UPN, an NHS number, or the source’s own id')
    .addOption(
      new Option('--because <reason>', 'why')
        .choices([...SubjectErased.fields.because.codes!])
        .makeOptionMandatory(),
    )
    .requiredOption('--authority <code>', 'the authority that decided it, by its three digits')
    .option('--for-good', 'that you know that it cannot be undone')
    .addHelpText('after', EXAMPLES)
    .action(async (child: string, options: Options) => {
      const by = askerOf(options, io);
      const { because, authority } = options;
      const { say } = await import('./say.js');
      await say(
        io,
        { command: 'EraseSubject', child, said: { because, authority, by } },
        (done) => `Erased. The record of ${done.child} is gone for good, with those linked with it.`,
      );
    });
