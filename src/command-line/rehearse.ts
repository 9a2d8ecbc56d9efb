import { readFileSync } from 'node:fs';
import { londonDate } from '../domain/london.js';
import type { PlainDate } from '../domain/plain-date.js';
import { Refused } from '../domain/refused.js';
import { formatPosition } from '../event-store/positions.js';
import type { Draft } from '../law/rehearsal/draft.js';
import { monthEnds } from '../law/rehearsal/months.js';
import { readDraft } from '../law/rehearsal/read-draft.js';
import { release } from '../law/release.js';
import { A_REHEARSAL } from '../work-list/rehearsal/rehearsals.js';
import { rehearseEverybody } from '../work-list/rehearsal/rehearse-everybody.js';
import { asking } from './ask-lists.js';
import { configurationOf } from './configuration.js';
import { Failed } from './failures.js';
import type { Io } from './io.js';
import { createProgress } from './progress.js';
import { rehearsalAs } from './rehearse-formats.js';

export interface RehearsalAskedFor {
  /** Path of the draft. */
  readonly file: string;
  readonly from?: PlainDate | undefined;
  readonly to?: PlainDate | undefined;
  readonly format: 'table' | 'csv' | 'json';
}

const jsonOf = (file: string): unknown => {
  const text = readFileSync(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch {
    throw new Failed('The draft is no JSON. "throughline rehearse --help" shows what one looks like.');
  }
};

const draftOf = (file: string): Draft => {
  try {
    return readDraft(jsonOf(file), release);
  } catch (error) {
    if (error instanceof Refused && error.field) throw new Failed(`${error.field}: ${error.message}`);
    throw error;
  }
};

/** A draft over the past, on standard output; how far it is, and what it is, on standard error. */
export const rehearse = async (io: Io, { file, from, to, format }: RehearsalAskedFor): Promise<void> => {
  const draft = draftOf(file);
  await asking(configurationOf(io.env), io, false, async (platform) => {
    const months = monthEnds(londonDate(platform.tables.now()), { from, to });
    const position = await platform.log.store.head();
    const progress = createProgress(io);
    try {
      const found = await rehearseEverybody(
        platform,
        { draft, months, position },
        progress.show,
        () => io.signal.aborted,
      );
      progress.end();
      const shown = formatPosition(platform.tables.logId, position);
      io.out(rehearsalAs[format]({ ...found, position: shown, rulesRelease: release.id, says: A_REHEARSAL }));
      io.err(`${A_REHEARSAL}\nPosition ${shown}, ${months[0]} to ${months.at(-1)}, rules ${release.id}\n`);
    } finally {
      progress.end();
    }
  });
};
