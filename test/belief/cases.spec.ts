import { readable } from '../../src/domain/sealed.js';
import { historyAt } from '../../src/journey/belief/belief.js';
import { everyOrder, recordIn } from './support/recorder.js';
import type { Naming } from './support/recorder.js';
import { moment } from './support/said.js';
import type { CorrectionRow, FactRow, Said, Target } from './support/said.js';

const P = '2020-01-01';
const Q = '2020-02-01';
const R = '2020-03-01';
const DAYS: Readonly<Record<string, string>> = { p: P, q: Q, r: R };

/** Fact `p` (a band assigned on one day) with a value, known at a moment. */
const band = (fact: string, value: string, ref: string): FactRow => ({
  type: 'BandAssigned',
  data: { band: value, assignedOn: DAYS[fact]! },
  occurredOn: DAYS[fact]!,
  ref,
});
/** One load of the return: `p=A@1`. */
const report = (fact: string, value: string, known: number): Said => ({
  source: 'return',
  edition: String(known),
  known,
  rows: [band(fact, value, `${fact}-${value}`)],
});
const the = (fact: string, value: string): Target => ({ source: 'return', ref: `${fact}-${value}` });

type Correcting = Omit<CorrectionRow, 'known' | 'ref'>;
/** A correction said by a journeys file of its own. */
const correct = (ref: string, known: number, correcting: Correcting): Said => ({
  source: 'journeys',
  edition: ref,
  known,
  rows: [{ ...correcting, ref }],
});
const its = (ref: string): Target => ({ source: 'journeys', ref });
const toValue = (of: Target, value: string): Correcting => ({
  wrong: 'value',
  of,
  replacing: [band('p', value, '')].map(bare),
});
const toDate = (of: Target, fact: string): Correcting => ({
  wrong: 'date',
  of,
  replacing: [band(fact, 'A', '')].map(bare),
});
const bare = ({ type, data, occurredOn }: FactRow): FactRow => ({ type, data, occurredOn });
const never = (of: Target): Correcting => ({ wrong: 'never-happened', of });
const withdraws = (of: Target): Correcting => ({ wrong: 'never-happened', of });
const knownAt = (of: Target, instead: number): Correcting => ({ wrong: 'known-at', of, instead });

const pA1 = report('p', 'A', 1);
const C = correct('C', 3, toValue(the('p', 'A'), 'Z'));
const W = correct('W', 5, withdraws(its('C')));
const K5 = correct('K', 5, knownAt(the('p', 'A'), 4));

/** What is believed at a moment: `p=A from 1`; and the kinds of gap, in order of the alphabet. */
interface Believed {
  readonly at: number;
  readonly facts: readonly string[];
  readonly gaps?: readonly string[];
}
interface Case {
  readonly number: number;
  readonly says: string;
  readonly said: readonly Said[];
  readonly believed: readonly Believed[];
}

const nameOf = (day: string): string => Object.keys(DAYS).find((name) => DAYS[name] === day)!;
const momentNumber = (instant: string): number =>
  Array.from({ length: 20 }, (_, i) => i + 1).find((number) => moment(number) === instant)!;

const cases: readonly Case[] = [
  {
    number: 1,
    says: 'believes a corrected value from its knownAt',
    said: [pA1, C],
    believed: [
      { at: 2, facts: ['p=A from 1'] },
      { at: 3, facts: ['p=Z from 1'] },
    ],
  },
  {
    number: 2,
    says: 'keeps the correction when the source was never mended',
    said: [pA1, C, report('p', 'A', 4)],
    believed: [{ at: 5, facts: ['p=Z from 1'], gaps: ['source-still-says'] }],
  },
  {
    number: 3,
    says: 'keeps the correction against a third value, and shows the conflict',
    said: [pA1, C, report('p', 'Y', 4)],
    believed: [{ at: 5, facts: ['p=Z from 1'], gaps: ['sources-conflict'] }],
  },
  {
    number: 4,
    says: 'believes the report again when the correction is withdrawn',
    said: [pA1, C, W],
    believed: [
      { at: 4, facts: ['p=Z from 1'] },
      { at: 5, facts: ['p=A from 1'] },
    ],
  },
  {
    number: 5,
    says: 'believes the correction again when its withdrawal is withdrawn',
    said: [pA1, C, W, correct('W2', 6, withdraws(its('W')))],
    believed: [{ at: 6, facts: ['p=Z from 1'] }],
  },
  {
    number: 6,
    says: 'believes the latest report after a withdrawal',
    said: [pA1, C, report('p', 'Y', 4), W],
    believed: [{ at: 5, facts: ['p=Y from 1'] }],
  },
  {
    number: 7,
    says: 'lets a correction of the replacing event act',
    said: [pA1, C, correct('C2', 4, toValue(its('C/0'), 'Y'))],
    believed: [{ at: 4, facts: ['p=Y from 1'] }],
  },
  {
    number: 8,
    says: 'lets a correction bring the first value back',
    said: [pA1, C, correct('C2', 4, toValue(its('C/0'), 'A'))],
    believed: [{ at: 4, facts: ['p=A from 1'] }],
  },
  {
    number: 9,
    says: 'believes the first correction again when the second is withdrawn',
    said: [pA1, C, correct('C2', 4, toValue(its('C/0'), 'Y')), correct('W', 5, withdraws(its('C2')))],
    believed: [{ at: 5, facts: ['p=Z from 1'] }],
  },
  {
    number: 10,
    says: 'lets a correction fall with the event that it corrects',
    said: [pA1, correct('C', 3, toDate(the('p', 'A'), 'q')), correct('C2', 4, toDate(its('C/0'), 'r')), W],
    believed: [{ at: 5, facts: ['p=A from 1'] }],
  },
  {
    number: 11,
    says: 'lets only the latest of two corrections of one fact act',
    said: [pA1, correct('C', 3, toDate(the('p', 'A'), 'q')), correct('C2', 4, toDate(the('p', 'A'), 'r'))],
    believed: [
      { at: 3, facts: ['q=A from 3'] },
      { at: 5, facts: ['r=A from 4'] },
    ],
  },
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
    number: 16,
    says: 'meets a correction that was loaded before its target',
    said: [C, pA1],
    believed: [
      { at: 2, facts: ['p=A from 1'] },
      { at: 3, facts: ['p=Z from 1'] },
    ],
  },
  {
    number: 17,
    says: 'believes a correction whose target never comes',
    said: [C],
    believed: [
      { at: 2, facts: [] },
      { at: 3, facts: ['p=Z from 3'] },
    ],
  },
  {
    number: 18,
    says: 'believes nothing after never-happened',
    said: [pA1, report('p', 'B', 2), correct('C', 3, never(the('p', 'A')))],
    believed: [
      { at: 2, facts: ['p=B from 1'] },
      { at: 3, facts: [] },
    ],
  },
  {
    number: 19,
    says: 'shows a later report of what never happened as a gap',
    said: [pA1, correct('C', 3, never(the('p', 'A'))), report('p', 'B', 4)],
    believed: [{ at: 4, facts: [], gaps: ['source-still-says'] }],
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
  {
    number: 24,
    says: 'believes a report of its own that repeats a withdrawn correction',
    said: [pA1, C, report('p', 'Z', 4), W],
    believed: [{ at: 5, facts: ['p=Z from 1'] }],
  },
];

const believedAt = (said: readonly Said[], naming: Naming, at: number): readonly string[] =>
  historyAt(recordIn(said, naming), moment(at))
    .of('BandAssigned')
    .map(
      (fact) => `${nameOf(fact.occurredOn)}=${readable(fact.data.band)} from ${momentNumber(fact.knownAt)}`,
    );
const gapsAt = (said: readonly Said[], naming: Naming, at: number): readonly string[] => [
  ...new Set(historyAt(recordIn(said, naming), moment(at)).gaps.map(({ kind }) => kind)),
];

describe('belief', () => {
  for (const { number, says, said, believed } of cases)
    it.each<Naming>(['by-event', 'by-reference'])(
      `${says} (case ${number}, corrections named %s)`,
      (naming) => {
        for (const order of everyOrder(said))
          for (const { at, facts, gaps } of believed) {
            expect(believedAt(order, naming, at)).toEqual(facts);
            if (gaps !== undefined) expect(gapsAt(order, naming, at)).toEqual(gaps);
          }
      },
    );

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
