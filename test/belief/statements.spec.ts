import { historyAt } from '../../src/journey/belief/belief.js';
import { P, band, believes, correct, its, knownAt, pA1, report, the, withdraws } from './support/believes.js';
import type { Case } from './support/believes.js';
import { everyOrder, recordIn } from './support/recorder.js';
import { moment } from './support/said.js';
import type { FactRow, Said } from './support/said.js';

const K5 = correct('K', 5, knownAt(the('p', 'A'), 4));

const cases: readonly Case[] = [
  {
    number: 12,
    says: 'moves the moment known at every moment',
    said: [pA1, K5],
    believed: [
      { at: 3, facts: [] },
      { at: 4, facts: ['p=A from 4'] },
    ],
  },
  {
    number: 13,
    says: 'moves the moment known of restatements too',
    said: [pA1, K5, report('p', 'A', 2)],
    believed: [
      { at: 3, facts: [] },
      { at: 4, facts: ['p=A from 4'] },
    ],
  },
  {
    number: 14,
    says: 'knows a fact earlier than it was stated',
    said: [report('p', 'A', 6), correct('K', 7, knownAt(the('p', 'A'), 4))],
    believed: [
      { at: 3, facts: [] },
      { at: 4, facts: ['p=A from 4'] },
    ],
  },
  {
    number: 15,
    says: 'forgets a moved moment at every moment when that is withdrawn',
    said: [pA1, K5, correct('W', 7, withdraws(its('K')))],
    believed: [{ at: 1, facts: ['p=A from 1'] }],
  },
  {
    number: 20,
    says: 'ends at the value said last',
    said: [pA1, report('p', 'B', 2), report('p', 'A', 3)],
    believed: [
      { at: 2, facts: ['p=B from 1'] },
      { at: 3, facts: ['p=A from 1'] },
    ],
  },
  {
    number: 21,
    says: 'believes a later return against what was typed, and shows the conflict',
    said: [{ known: 2, rows: [band('p', 'Z', 't')] }, report('p', 'A', 4)],
    believed: [
      { at: 3, facts: ['p=Z from 2'] },
      { at: 4, facts: ['p=A from 2'], gaps: ['sources-conflict'] },
    ],
  },
  {
    number: 22,
    says: 'orders statements of one moment by their rows',
    said: [
      { source: 'return', edition: 'F2', known: 8, rows: [band('p', 'A', 'a'), band('p', 'B', 'b')] },
      { source: 'return', edition: 'F', known: 3, rows: [band('p', 'A', 'a')] },
    ],
    believed: [{ at: 8, facts: ['p=B from 3'] }],
  },
];

describe('what is stated, and when it was known', () => {
  believes(cases);

  it('keeps the order of the earliest statements (case 23)', () => {
    const ended = (need: string): FactRow => ({
      type: 'NeedNoLongerPresent',
      data: { need, endedOn: P },
      occurredOn: P,
    });
    const F: Said = { source: 'return', edition: 'F', known: 6, rows: [ended('SLD'), ended('ASD')] };
    const F2: Said = { source: 'return', edition: 'F2', known: 9, rows: [ended('SLD')] };
    for (const order of everyOrder([F, F2]))
      expect(
        historyAt(recordIn(order, 'by-event'), moment(9))
          .of('NeedNoLongerPresent')
          .map(({ data }) => data.need),
      ).toEqual(['SLD', 'ASD']);
  });
});
