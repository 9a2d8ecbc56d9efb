import { formatPosition } from '../event-store/positions.js';
import type { ParkedChild } from '../read-model/parking.js';
import type { Skip } from '../read-model/skips.js';
import { asking } from './ask-lists.js';
import { configurationOf } from './configuration.js';
import type { AskedReplay, AskedSkip, ParkedNews } from './do-parked.js';
import { doReplay, doSkip } from './do-parked.js';
import { Failed } from './failures.js';
import { handOver } from './hand-over.js';
import type { Io } from './io.js';
import { createProgress } from './progress.js';
import { table } from './table.js';
import { whereItCan } from './where-it-can.js';
import { logToRead } from './which-log.js';

const parkedTable = (parked: readonly ParkedChild[], logId: string): string =>
  table(parked, [
    { heading: 'child', of: ({ child }) => child },
    { heading: 'parked since', of: ({ parkedAt }) => parkedAt },
    { heading: 'tries', of: ({ attempts }) => attempts },
    { heading: 'behind from', of: ({ position }) => formatPosition(logId, position) },
    { heading: 'what failed', of: ({ error }) => error },
  ]);

const skipsTable = (skips: readonly Skip[], behind: ReadonlySet<string>): string =>
  table(skips, [
    { heading: 'child', of: ({ child }) => child },
    { heading: 'skipped at', of: ({ skippedAt }) => skippedAt },
    { heading: 'by', of: ({ skippedBy }) => skippedBy },
    { heading: 'rows', of: ({ child }) => (behind.has(child) ? 'behind' : 'made since') },
    { heading: 'why', of: ({ reason }) => reason },
  ]);

/** Lists the children whose rows could not be made, and who was skipped, by whom and why. */
export const parked = (io: Io): Promise<void> =>
  asking(configurationOf(io.env), io, false, async ({ log, readModel }) => {
    const { parked: waiting, skipped } = await readModel.health();
    const skips = await readModel.skips();
    const behind = new Set([...waiting, ...skipped].map(({ child }) => child));
    io.out(waiting.length === 0 ? 'No child is parked.\n' : parkedTable(waiting, log.store.logId));
    if (skips.length > 0) io.out(`\nSkipped\n${skipsTable(skips, behind)}`);
  });

const NO_WORD = 'The server ended without a word. "throughline parked" shows what was done.';

/** Has the work done here, or by the server that writes to the log. @returns the last that it told */
const carriedOut = async <A extends AskedReplay>(
  io: Io,
  name: 'replay-parked' | 'skip-parked',
  asked: A,
  work: (
    platform: Parameters<typeof doReplay>[0],
    asked: A,
    tell: (news: ParkedNews) => void,
  ) => Promise<void>,
): Promise<Exclude<ParkedNews, { step: unknown }>> => {
  const configuration = configurationOf(io.env);
  const { dir } = logToRead(configuration, io);
  const progress = createProgress(io);
  let told: Exclude<ParkedNews, { step: unknown }> | undefined;
  const heard = (news: ParkedNews): void => {
    if ('step' in news) progress.show(news.step);
    else told = news;
  };
  try {
    await whereItCan(
      dir,
      configuration,
      io,
      (platform) => work(platform, asked, heard),
      (server) => handOver(server, name, asked, (news) => heard(news as ParkedNews)),
    );
  } finally {
    progress.end();
  }
  if (told === undefined) throw new Failed(NO_WORD);
  return told;
};

/** Tries parked children again. @throws Failed where the rows of one still cannot be made */
export const replayParked = async (io: Io, asked: AskedReplay): Promise<void> => {
  const told = await carriedOut(io, 'replay-parked', asked, doReplay);
  if (!('made' in told)) throw new Failed(NO_WORD);
  const { made, left } = told;
  for (const child of made) io.out(`The rows of ${child} are made.\n`);
  if (made.length + left.length === 0) io.out('No child is parked.\n');
  if (left.length === 0) return;
  const lines = left.map(({ child, error }) => `The rows of ${child} still cannot be made: ${error}`);
  throw new Failed(`${lines.join('\n')}\nUpdate the program, or report this to who makes it.`);
};

/** Lets a parked child go on without its rows; says so for good. @throws Failed where it is not parked */
export const skipParked = async (io: Io, asked: AskedSkip): Promise<void> => {
  const told = await carriedOut(io, 'skip-parked', asked, doSkip);
  if (!('skipped' in told)) throw new Failed(NO_WORD);
  io.out(
    `Skipped. The rows of ${told.skipped} may be behind until its next event, "parked replay" or a rebuild makes them.\n`,
  );
};
