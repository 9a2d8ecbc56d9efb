import { readable } from '../../../src/domain/sealed.js';
import { historyAt } from '../../../src/journey/belief/belief.js';
import { everyOrder, recordIn } from './recorder.js';
import type { Naming } from './recorder.js';
import { moment } from './said.js';
import type { CorrectionRow, FactRow, Said, Target } from './said.js';

export const P = '2020-01-01';
const Q = '2020-02-01';
const R = '2020-03-01';
const DAYS: Readonly<Record<string, string>> = { p: P, q: Q, r: R };

/** Fact `p` (a band assigned on one day) with a value, known at a moment. */
export const band = (fact: string, value: string, ref: string): FactRow => ({
  type: 'BandAssigned',
  data: { band: value, assignedOn: DAYS[fact]! },
  occurredOn: DAYS[fact]!,
  ref,
});
/** One load of the return: `p=A@1`. */
export const report = (fact: string, value: string, known: number): Said => ({
  source: 'return',
  edition: String(known),
  known,
  rows: [band(fact, value, `${fact}-${value}`)],
});
export const the = (fact: string, value: string): Target => ({ source: 'return', ref: `${fact}-${value}` });

type Correcting = Omit<CorrectionRow, 'known' | 'ref'>;
/** A correction said by a journeys file of its own. */
export const correct = (ref: string, known: number, correcting: Correcting): Said => ({
  source: 'journeys',
  edition: ref,
  known,
  rows: [{ ...correcting, ref }],
});
export const its = (ref: string): Target => ({ source: 'journeys', ref });
export const toValue = (of: Target, value: string): Correcting => ({
  wrong: 'value',
  of,
  replacing: [band('p', value, '')].map(bare),
});
export const toDate = (of: Target, fact: string): Correcting => ({
  wrong: 'date',
  of,
  replacing: [band(fact, 'A', '')].map(bare),
});
const bare = ({ type, data, occurredOn }: FactRow): FactRow => ({ type, data, occurredOn });
export const never = (of: Target): Correcting => ({ wrong: 'never-happened', of });
export const withdraws = (of: Target): Correcting => ({ wrong: 'never-happened', of });
export const knownAt = (of: Target, instead: number): Correcting => ({ wrong: 'known-at', of, instead });

export const pA1 = report('p', 'A', 1);

/** What is believed at a moment: `p=A from 1`; and the kinds of gap, in order of the alphabet. */
interface Believed {
  readonly at: number;
  readonly facts: readonly string[];
  readonly gaps?: readonly string[];
}
export interface Case {
  readonly number: number;
  readonly says: string;
  readonly said: readonly Said[];
  readonly believed: readonly Believed[];
}

const nameOf = (day: string): string => Object.keys(DAYS).find((name) => DAYS[name] === day)!;
const momentNumber = (instant: string): number =>
  Array.from({ length: 20 }, (_, i) => i + 1).find((number) => moment(number) === instant)!;

const believedAt = (said: readonly Said[], naming: Naming, at: number): readonly string[] =>
  historyAt(recordIn(said, naming), moment(at))
    .of('BandAssigned')
    .map(
      (fact) => `${nameOf(fact.occurredOn)}=${readable(fact.data.band)} from ${momentNumber(fact.knownAt)}`,
    );
const gapsAt = (said: readonly Said[], naming: Naming, at: number): readonly string[] => [
  ...new Set(historyAt(recordIn(said, naming), moment(at)).gaps.map(({ kind }) => kind)),
];

/** Sees that each case is believed so, whatever the order of the loads and however its corrections name their targets. */
export const believes = (cases: readonly Case[]): void => {
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
};
