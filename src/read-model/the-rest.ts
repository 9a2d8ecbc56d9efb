import type { LogReader } from '../event-store/log-reader.js';
import type { LogDecoder } from './log-decoder.js';
import type { FinishingPart } from './progress-meter.js';
import { latestRecordedOf } from './project-child.js';
import type { ProjectionSet } from './projection-rows.js';
import type { Cells } from './rows.js';

/** What is not of children: the register, and the latest recording of the other streams. */
export interface TheRest {
  readonly settings: readonly Cells[];
  readonly latestRecorded: string;
}

const SETTINGS_A_WORD = 250;

/** @param upTo position of the log up to which it is read */
export const theRestOf = (
  projections: ProjectionSet,
  reader: LogReader,
  { decode }: Pick<LogDecoder, 'decode'>,
  upTo: string,
  tell: (part: FinishingPart) => void,
): TheRest => {
  let done = 0;
  const settings: Cells[] = [];
  let latestRecorded = '';
  for (const prefix of ['setting-', 'authority', 'import-']) {
    for (const { events } of reader.streams({ prefix, upTo })) {
      const facts = decode(events);
      latestRecorded = latestRecordedOf(facts, latestRecorded);
      const cells = prefix === 'setting-' ? projections.settingOf(facts) : undefined;
      if (cells !== undefined) settings.push(cells);
      done += prefix === 'setting-' ? events.length : 0;
      if (done % SETTINGS_A_WORD === 0) tell({ what: 'settings', done });
    }
  }
  return { settings, latestRecorded };
};
