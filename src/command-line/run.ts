import { Command, CommanderError } from 'commander';
import { addCase } from './case.command.js';
import { addCopyLog } from './copy-log.command.js';
import { addErase } from './erase.command.js';
import { addExplain } from './explain.command.js';
import { failure } from './failures.js';
import { addForecast } from './forecast.command.js';
import { addGenerate } from './generate.command.js';
import { addImport } from './import.command.js';
import { addImpact } from './impact.command.js';
import type { Io } from './io.js';
import { addLink } from './link.command.js';
import { addMove } from './move.command.js';
import { addNext } from './next.command.js';
import { addParked } from './parked.command.js';
import { addRebuild } from './rebuild.command.js';
import { addRehearse } from './rehearse.command.js';
import { addRisks } from './risks.command.js';
import { addRotateKek } from './rotate-kek.command.js';
import { addRules } from './rules.command.js';
import { addServe } from './serve.command.js';
import { addStatus } from './status.command.js';
import { addUnlink } from './unlink.command.js';
import { addVerify } from './verify.command.js';
import { addWhatIf } from './what-if.command.js';

const ABOUT = `Throughline keeps each child's journey through special educational needs support as a list of facts that
never change, and answers from it: who is near a cliff edge, and what was known when.

Settings: THROUGHLINE_DATA (data folder, ./data), HOST, PORT, THROUGHLINE_TOKEN, THROUGHLINE_DEMO=0, THROUGHLINE_USER,
THROUGHLINE_KEK.
Results go to standard output, progress and errors to standard error.
Exit status: 0 done; 1 refused, bad input, unknown child or a failed check; 2 wrong use.`;

const programFor = (io: Io): Command => {
  const program = new Command('throughline').description(ABOUT).exitOverride();
  program.configureOutput({ writeOut: io.out, writeErr: io.err, getOutHelpWidth: () => io.columns });
  program.showHelpAfterError('(--help shows how)').helpCommand(true);
  for (const add of [
    addImport,
    addRisks,
    addForecast,
    addCase,
    addNext,
    addExplain,
    addRules,
    addRehearse,
    addImpact,
    addWhatIf,
    addLink,
    addUnlink,
    addMove,
    addErase,
    addServe,
    addGenerate,
    addRebuild,
    addVerify,
    addRotateKek,
    addCopyLog,
    addStatus,
    addParked,
  ]) {
    add(program, io)
      .exitOverride()
      .configureOutput(program.configureOutput())
      .showHelpAfterError('(--help shows how)');
  }
  return program;
};

/** Commander's own endings: help is well, anything else is wrong use and has been said already. */
const endingOf = (error: CommanderError): number => (error.exitCode === 0 ? 0 : 2);

/** Runs one command line. @returns the exit status: 0, 1 (refused, bad input, failed) or 2 (wrong use) */
export const run = async (args: readonly string[], io: Io): Promise<number> => {
  try {
    await programFor(io).parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return args.length === 0 ? 2 : endingOf(error);
    const { status, says } = failure(error);
    io.err(`${says}\n`, 'error');
    return status;
  }
};
