import type { PlainDate } from '../../domain/plain-date.js';
import type { Coverage, History } from '../../journey/belief/history.js';
import type { JourneyFactType } from '../../journey/catalogue.js';
import { kindOf } from '../coverage/kind-of.js';
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

/** Whether a fact of the kind is on record since, though none that would do. */
const isOnRecord = (history: History, kind: string, from: PlainDate): boolean =>
  history
    .of(kind.split('/')[0] as JourneyFactType)
    .some((fact) => fact.latestOn >= from && (kind === fact.type || kindOf(fact) === kind));

/** A kind that another of the same silence says more exactly adds nothing. */
const exact = (kinds: readonly string[]): readonly string[] =>
  kinds.filter((kind) => !kinds.some((other) => other !== kind && other.startsWith(`${kind}/`)));

const nounOf = (history: History, kind: string, from: PlainDate): string =>
  `no ${kindInWords(kind)}${isOnRecord(history, kind, from) ? ' that would clear it' : ''}`;

/** An absence in words, for a sentence, as it stands on a day. */
const absenceInWords = (history: History, { kinds, from }: Silence, day: PlainDate): string => {
  const nouns = exact(kinds).map((kind) => nounOf(history, kind, from));
  const when =
    from > day ? `is on record; it counts from ${inWords(from)}` : `is on record since ${inWords(from)}`;
  return `${nouns.join(' and ')} ${when}`;
};

/** All absences that a window rests on, in words. */
export const absencesInWords = (history: History, silences: readonly Silence[], day: PlainDate): string =>
  [...new Set(silences.map((silence) => absenceInWords(history, silence, day)))].join('; ');

/** The kinds of a silence of which none before it spoke, from the same day. */
const notSaidYet = (silences: readonly Silence[], place: number): readonly string[] => {
  const { kinds, from } = silences[place]!;
  const before = silences.slice(0, place).filter((silence) => silence.from === from);
  return kinds.filter((kind) => !before.some((silence) => silence.kinds.includes(kind)));
};

/** Who told of each kind whose absence a window relies on, each said once, up to a day; of the history cut there. */
export const reliedOn = (
  history: History,
  silences: readonly Silence[],
  coverage: readonly Coverage[],
  day: PlainDate,
): readonly RelyingOn[] =>
  silences.flatMap(({ from }, place) =>
    notSaidYet(silences, place).map((kind) => ({
      ...{ kind, from, absence: absenceInWords(history, { kinds: [kind], from }, day) },
      coveredBy: coverage.filter((one) => one.kind === kind && one.to >= from && one.from <= day),
    })),
  );
