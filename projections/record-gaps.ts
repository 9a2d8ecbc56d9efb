import { gapsOfLife, gapsOfRecord, type Gap } from '../src/journey/gaps.js';
import { cellsOf, sameCells, type Cells } from '../src/read-model/rows.js';
import { perChild, plainly } from './per-child.js';
import { LAST_DAY } from './timeline.js';

const cells = cellsOf('record_gap');
const NONE: readonly Cells[] = [];
const rowOf = ({ gap, type, key, since }: Gap): Cells => cells({ gap, type, fact: key, since });

/** What is odd in the record, from the day on which it shows. */
export const recordGaps = perChild<Cells>({
  name: 'record-gaps',
  version: 4,
  table: 'record_gap',
  questions: () =>
    gapsOfLife.map(({ reads, gaps }) =>
      plainly(reads, (history) => {
        const odd = gaps(history);
        return odd.length === 0 ? NONE : odd.map(rowOf);
      }),
    ),
  ofRecord: [
    {
      spans: (history) =>
        gapsOfRecord(history).map((gap) => ({ from: gap.since, to: LAST_DAY, content: rowOf(gap) })),
      sameRow: sameCells,
    },
  ],
});
