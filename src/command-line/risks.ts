import { formatPosition, parsePosition } from '../event-store/positions.js';
import type { Platform } from '../platform/platform.module.js';
import type { Reading } from '../read-model/reading.js';
import { countCannotBeSaid, transitionRisks } from '../work-list/transition-risks.queries.js';
import { asking, positionAsked } from './ask-lists.js';
import type { AskedTimes } from './asked-times.js';
import { configurationOf } from './configuration.js';
import type { Io } from './io.js';
import { noteAnswer } from './note-answer.js';
import { createProgress } from './progress.js';
import { risksAs } from './risks-formats.js';
import type { RisksAnswer } from './risks-formats.js';

export interface RisksAskedFor extends AskedTimes {
  readonly view?: 'year-9' | 'post-19';
  readonly format: 'table' | 'csv' | 'json';
}

const answerFrom = async (
  reading: Reading,
  asked: RisksAskedFor,
  { tables }: Platform,
): Promise<RisksAnswer> => {
  const question = { on: asked.on, known: asked.known, now: tables.now(), filter: { view: asked.view } };
  const { items, times } = await transitionRisks(reading, question, {});
  return {
    ...{ items, cannotBeSaid: await countCannotBeSaid(reading, question) },
    position: formatPosition(tables.logId, reading.checkpoint.position),
    ...{ on: times.on, known: times.known, rulesRelease: tables.rulesRelease },
  };
};

const answerOf = async (platform: Platform, asked: RisksAskedFor, io: Io): Promise<RisksAnswer> => {
  const work = (reading: Reading): Promise<RisksAnswer> => answerFrom(reading, asked, platform);
  if (asked.at === undefined) return platform.readModel.read(work);
  const position = await positionAsked(asked.at, platform);
  const progress = createProgress(io);
  try {
    return await platform.readAt(position, work, progress.show);
  } finally {
    progress.end();
  }
};

const behindLines = async ({ readModel }: Platform): Promise<string> => {
  const { parked, skipped } = await readModel.health();
  return [...parked, ...skipped]
    .map(({ child }) => `The rows of ${child} may be behind: see "throughline parked".\n`)
    .join('');
};

const timesLine = ({ position, known, on, rulesRelease }: RisksAnswer): string =>
  `Position ${position}, as known at ${known}, on ${on}, rules ${rulesRelease}\n`;

/** The risk list on standard output; what cannot be said, and the times used, on standard error. */
export const risks = async (io: Io, asked: RisksAskedFor): Promise<void> => {
  const configuration = configurationOf(io.env);
  await asking(configuration, io, asked.at === undefined, async (platform) => {
    const answer = await answerOf(platform, asked, io);
    io.out(risksAs[asked.format](answer));
    await noteAnswer(platform, configuration, io, {
      ...{ kind: 'transition-risks', format: asked.format, asked: { view: asked.view }, rows: answer.items },
      ...{
        position: parsePosition(answer.position, platform.tables.logId),
        known: answer.known,
        on: answer.on,
      },
    });
    for (const { rule, count } of answer.cannotBeSaid)
      io.err(`${rule}: cannot be said of ${count.toLocaleString('en-GB')}, for want of a source\n`);
    io.err((await behindLines(platform)) + timesLine(answer));
  });
};
