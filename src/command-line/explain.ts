import { explainInCase } from '../case-replay/explain-in-case.queries.js';
import { findCase } from '../case-replay/find-case.queries.js';
import { formatPosition } from '../event-store/positions.js';
import { asking, positionAsked } from './ask-lists.js';
import type { CaseAskedFor } from './case.js';
import { configurationOf } from './configuration.js';
import { explanationAs } from './explanation-formats.js';
import { Failed } from './failures.js';
import { findChild } from './find-child.js';
import type { Io } from './io.js';
import { noteAnswer } from './note-answer.js';

export interface ExplanationAskedFor extends CaseAskedFor {
  /** As TR-02 or F-01. */
  readonly rule: string;
}

const unknown = (at: string | undefined): Failed =>
  new Failed(
    `Nothing is known of such a child in this log at ${at === undefined ? 'those times' : 'that position and those times'}.`,
  );

/** Why a rule speaks of a child or not, on standard output; the times used on standard error. */
export const showExplanation = async (io: Io, asked: ExplanationAskedFor): Promise<void> => {
  const configuration = configurationOf(io.env);
  await asking(configuration, io, false, async (platform) => {
    const { on, known, at, rule, format } = asked;
    const { cases, tables, log } = platform;
    const position = at === undefined ? await log.store.head() : await positionAsked(at, platform);
    const child = await findChild(platform, asked.child);
    const found = findCase(cases, { child, position, on, known, now: tables.now() });
    if (!found?.case.isKnown) throw unknown(asked.at);
    const shown = formatPosition(tables.logId, position);
    const { times } = found.case;
    const used = { position: shown, known: times.known, rulesRelease: tables.rulesRelease };
    io.out(explanationAs[format](found.child, explainInCase(found.case, rule), used));
    await noteAnswer(platform, configuration, io, {
      ...{ kind: 'case', format, asked: { parts: ['explainRisk'], rule }, rows: [{ child: found.child }] },
      ...{ position, ...times },
    });
    io.err(`Position ${shown}, as known at ${times.known}, on ${times.on}, rules ${tables.rulesRelease}\n`);
  });
};
