import { findChanges, findOvertaken } from '../case-replay/impact/find-changes.queries.js';
import { impactOf } from '../case-replay/impact/impact.js';
import type { RecordChange } from '../case-replay/impact/record-change.js';
import { formatPosition } from '../event-store/positions.js';
import { release } from '../law/release.js';
import { timesUsed } from '../read-model/question-times.js';
import { asking, positionAsked } from './ask-lists.js';
import type { AskedTimes } from './asked-times.js';
import { configurationOf } from './configuration.js';
import { Failed } from './failures.js';
import { findChild, unknownChild } from './find-child.js';
import { impactAs } from './impact-formats.js';
import type { Io } from './io.js';
import { noteAnswer } from './note-answer.js';

export interface ImpactAskedFor extends AskedTimes {
  readonly child: string;
  /** Id of the event of one correction; left out: all. */
  readonly correction?: string | undefined;
  readonly format: 'table' | 'csv' | 'json';
}

const NO_CORRECTION =
  'That event is no correction, link or move in the record of this child as known then. Without --correction all are shown.';

const chosen = (changes: readonly RecordChange[], id: string | undefined): readonly RecordChange[] => {
  if (id === undefined) return changes;
  const found = changes.filter(({ event }) => event.id === id);
  if (found.length === 0) throw new Failed(NO_CORRECTION);
  return found;
};

/** What the corrections of one child's record changed, on standard output; the times used on standard error. */
export const showImpact = async (io: Io, asked: ImpactAskedFor): Promise<void> => {
  const configuration = configurationOf(io.env);
  await asking(configuration, io, false, async (platform) => {
    const { cases, tables, log } = platform;
    const position =
      asked.at === undefined ? await log.store.head() : await positionAsked(asked.at, platform);
    const now = tables.now();
    const { known, on } = timesUsed(
      { on: asked.on, known: asked.known, now },
      cases.recordedAt(position) ?? now,
    );
    const child = await findChild(platform, asked.child);
    const found = findChanges(cases, { child, position, known });
    if (found.child.person.length === 0) throw unknownChild(asked.at);
    const impacts = chosen(found.changes, asked.correction).map((change) => {
      const impact = impactOf(found.child, change, release, asked.on);
      return { impact, ...findOvertaken(cases, platform.answers, found.child, impact) };
    });
    const shown = formatPosition(tables.logId, position);
    io.out(impactAs[asked.format]({ child, position: shown, known, rulesRelease: release.id, impacts }));
    noteAnswer(platform, configuration, io, {
      ...{ kind: 'case', format: asked.format, asked: { parts: ['corrections'] }, rows: [{ child }] },
      ...{ position, known, on },
    });
    io.err(`Position ${shown}, as known at ${known}, rules ${release.id}\n`);
  });
};
