import { journeyFacts, type JourneyFactType } from '../src/journey/catalogue.js';
import { gapsOn } from '../src/journey/gaps.js';
import { cellsOf, type Cells } from '../src/read-model/rows.js';
import { perChild, plainly } from './per-child.js';

const row = cellsOf('record_gap');
const NONE: readonly Cells[] = [];
// Any fact may be the odd one: one before the birth, or one on which two sources differ.
const everyType = Object.keys(journeyFacts) as JourneyFactType[];

/** What is odd in the record, from the day of the odd fact on. */
export const recordGaps = perChild<Cells>({
  name: 'record-gaps',
  version: 1,
  table: 'record_gap',
  questions: () => [
    plainly(everyType, (history) => {
      const gaps = gapsOn(history, history.cutAt!);
      if (gaps.length === 0) return NONE;
      return gaps.map(({ gap, type, key, since }) => row({ gap, type, fact: key, since }));
    }),
  ],
});
