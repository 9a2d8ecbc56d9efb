import { findOvertaken } from '../case-replay/impact/find-changes.queries.js';
import { impactOf } from '../case-replay/impact/impact.js';
import type { RecordChange } from '../case-replay/impact/record-change.js';
import { release } from '../law/release.js';
import { changesAsked } from './ask-changes.js';
import { asking } from './ask-lists.js';
import type { AskedTimes } from './asked-times.js';
import { configurationOf } from './configuration.js';
import { Failed } from './failures.js';
import { impactAs } from './impact-formats.js';
import type { WithAnswers } from './impact-lines.js';
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
    const found = await changesAsked(platform, asked);
    const { id: child, position, shown, times } = found;
    const { cases, answers } = platform;
    const impacts: WithAnswers[] = [];
    for (const change of chosen(found.changes, asked.correction)) {
      const impact = impactOf(found.child, change, release, asked.on);
      impacts.push({ impact, ...(await findOvertaken(cases, answers, found.child, impact)) });
    }
    io.out(
      impactAs[asked.format]({
        child,
        position: shown,
        known: times.known,
        rulesRelease: release.id,
        impacts,
      }),
    );
    await noteAnswer(platform, configuration, io, {
      ...{ kind: 'case', format: asked.format, asked: { parts: ['corrections'] }, rows: [{ child }] },
      ...{ position, ...times },
    });
    io.err(`Position ${shown}, as known at ${times.known}, rules ${release.id}\n`);
  });
};
