import type { PlainDate } from '../../domain/plain-date.js';
import type { Coverage } from '../../journey/belief/history.js';
import { inWords } from '../readings/in-words.js';
import type { Silence } from '../rule.js';
import { kindInWords } from './kinds-in-words.js';

/** One kind of fact whose absence a window relies on, and who would have told. */
export interface RelyingOn {
  readonly kind: string;
  /** The absence in words: `no annual review meeting is on record since 1 September 2025`. */
  readonly absence: string;
  readonly from: PlainDate;
  /** The spells of coverage that reach the look-back, by source; empty: nobody would have told. */
  readonly coveredBy: readonly Coverage[];
}

/** A kind that another of the same silence says more exactly adds nothing. */
const exact = (kinds: readonly string[]): readonly string[] =>
  kinds.filter((kind) => !kinds.some((other) => other !== kind && other.startsWith(`${kind}/`)));

/** An absence in words, for a sentence. */
export const absenceInWords = ({ kinds, from }: Silence): string =>
  `no ${exact(kinds).map(kindInWords).join(' and no ')} is on record since ${inWords(from)}`;

/** All absences that a window rests on, in words. */
export const absencesInWords = (silences: readonly Silence[]): string =>
  [...new Set(silences.map(absenceInWords))].join('; ');

/** Who told of each kind whose absence a window relies on, up to a day. */
export const reliedOn = (
  silences: readonly Silence[],
  coverage: readonly Coverage[],
  day: PlainDate,
): readonly RelyingOn[] =>
  silences.flatMap(({ kinds, from }) =>
    kinds.map((kind) => ({
      ...{ kind, from, absence: absenceInWords({ kinds: [kind], from }) },
      coveredBy: coverage.filter((one) => one.kind === kind && one.to >= from && one.from <= day),
    })),
  );
