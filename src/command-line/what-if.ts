import { counterfactual, HYPOTHETICAL } from '../case-replay/what-if/counterfactual.js';
import type { Supposed } from '../case-replay/what-if/supposed.js';
import { Refused } from '../domain/refused.js';
import { release } from '../law/release.js';
import { changesAsked } from './ask-changes.js';
import { asking } from './ask-lists.js';
import type { AskedTimes } from './asked-times.js';
import { configurationOf } from './configuration.js';
import { Failed } from './failures.js';
import type { Io } from './io.js';
import { noteAnswer } from './note-answer.js';
import { whatIfAs } from './what-if-formats.js';

export interface WhatIfAskedFor extends AskedTimes {
  readonly child: string;
  readonly changes: Supposed;
  readonly format: 'table' | 'csv' | 'json';
}

/** Names the place as well as what is wrong there. */
const placed = <T>(work: () => T): T => {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refused && error.field !== undefined)
      throw new Failed(`${error.field}: ${error.message}`);
    throw error;
  }
};

/** What would differ in one child's case, on standard output; that it is hypothetical, and the times used, on standard error. */
export const showWhatIf = async (io: Io, asked: WhatIfAskedFor): Promise<void> => {
  const configuration = configurationOf(io.env);
  await asking(configuration, io, false, async (platform) => {
    const found = await changesAsked(platform, asked);
    const { id: child, position, shown, times } = found;
    const answer = placed(() => counterfactual(found.child, times, asked.changes, release));
    io.out(whatIfAs[asked.format]({ ...answer, child, position: shown, rulesRelease: release.id }));
    await noteAnswer(platform, configuration, io, {
      ...{ kind: 'case', format: asked.format, asked: { parts: ['counterfactual'] }, rows: [{ child }] },
      ...{ position, ...times },
    });
    io.err(`${HYPOTHETICAL}\n`);
    io.err(`Position ${shown}, as known at ${times.known}, on ${times.on}, rules ${release.id}\n`);
  });
};
