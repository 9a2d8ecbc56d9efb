import type { GivenRow } from '../answers-given/answer-given.js';
import { formatPosition, parsePosition } from '../event-store/positions.js';
import type { Platform } from '../platform/platform.module.js';
import type { Reading } from '../read-model/reading.js';
import { caseloadSteps } from '../work-list/next-steps/next-steps.queries.js';
import { asking, positionAsked } from './ask-lists.js';
import type { AskedTimes } from './asked-times.js';
import { configurationOf } from './configuration.js';
import type { Io } from './io.js';
import { nextAs } from './next-formats.js';
import type { NextAnswer } from './next-formats.js';
import { noteAnswer } from './note-answer.js';
import { createProgress } from './progress.js';

export interface NextAskedFor extends AskedTimes {
  readonly officer?: string;
  /** Days. */
  readonly within: number;
  readonly format: 'table' | 'csv' | 'json';
}

const answerFrom = async (
  reading: Reading,
  asked: NextAskedFor,
  { tables }: Platform,
): Promise<NextAnswer> => {
  const { on, known, officer, within } = asked;
  const { items, times } = await caseloadSteps(reading, { on, known, officer, within, now: tables.now() });
  const position = formatPosition(tables.logId, reading.checkpoint.position);
  return { items, position, ...times, rulesRelease: tables.rulesRelease };
};

const answerOf = async (platform: Platform, asked: NextAskedFor, io: Io): Promise<NextAnswer> => {
  const work = (reading: Reading): Promise<NextAnswer> => answerFrom(reading, asked, platform);
  if (asked.at === undefined) return platform.readModel.read(work);
  const progress = createProgress(io);
  try {
    return await platform.readAt(await positionAsked(asked.at, platform), work, progress.show);
  } finally {
    progress.end();
  }
};

const rowsOf = (items: NextAnswer['items']): GivenRow[] =>
  items.map(({ child, step: { rule } }) => ({ child, rule }));

/** What comes next for a caseload on standard output, the times used on standard error. */
export const next = async (io: Io, asked: NextAskedFor): Promise<void> => {
  const configuration = configurationOf(io.env);
  await asking(configuration, io, asked.at === undefined, async (platform) => {
    const answer = await answerOf(platform, asked, io);
    const { position, known, on, rulesRelease, items } = answer;
    io.out(nextAs[asked.format](answer));
    await noteAnswer(platform, configuration, io, {
      ...{ kind: 'next-steps', format: asked.format, known, on, rows: rowsOf(items) },
      asked: { officer: asked.officer, within: asked.within },
      position: parsePosition(position, platform.tables.logId),
    });
    io.err(`Position ${position}, as known at ${known}, on ${on}, rules ${rulesRelease}\n`);
  });
};
