import { formatPosition } from '../event-store/positions.js';
import { findCase } from '../case-replay/find-case.queries.js';
import { asking, positionAsked } from './ask-lists.js';
import type { AskedTimes } from './asked-times.js';
import { caseAs } from './case-formats.js';
import { configurationOf } from './configuration.js';
import { findChild, unknownChild } from './find-child.js';
import type { Io } from './io.js';
import { noteAnswer } from './note-answer.js';

export interface CaseAskedFor extends AskedTimes {
  /** An id, a UPN, an NHS number, or the source's own id. */
  readonly child: string;
  readonly format: 'table' | 'json';
}

/** One child's case on standard output, the times used on standard error. */
export const showCase = async (io: Io, { on, known, at, child, format }: CaseAskedFor): Promise<void> => {
  const configuration = configurationOf(io.env);
  await asking(configuration, io, false, async (platform) => {
    const { cases, tables, log } = platform;
    const position = at === undefined ? await log.store.head() : await positionAsked(at, platform);
    const found = findCase(cases, {
      child: await findChild(platform, child),
      position,
      on,
      known,
      now: tables.now(),
    });
    if (!found) throw unknownChild(at);
    const shown = formatPosition(tables.logId, position);
    io.out(caseAs[format](found, { position: shown, rulesRelease: tables.rulesRelease }));
    const { times } = found.case;
    await noteAnswer(platform, configuration, io, {
      ...{
        kind: 'case',
        format,
        asked: { parts: ['whole'] },
        rows: [{ child: found.child }],
        position,
        ...times,
      },
    });
    io.err(`Position ${shown}, as known at ${times.known}, on ${times.on}, rules ${tables.rulesRelease}\n`);
  });
};
