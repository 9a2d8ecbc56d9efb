import { addDays, type PlainDate } from '../domain/plain-date.js';
import { journeyFacts, type JourneyData, type JourneyFactType } from '../journey/catalogue.js';
import { authority, HORIZON } from './authority.js';
import type { Person } from './person.js';
import type { Random } from './random.js';

/** A fact of a true life, with the day on which the authority's records took it up. */
export interface LifeFact<T extends JourneyFactType = JourneyFactType> {
  readonly type: T;
  readonly on: PlainDate;
  readonly recordedOn: PlainDate;
  readonly data: Partial<JourneyData<T>>;
  readonly ref: string;
  /** From this day on the records no longer say so: it was corrected. */
  readonly saidUntil?: PlainDate;
  /** Reference of the fact that this one corrects (a `FactCorrected`) or replaces. */
  readonly corrects?: string;
  readonly replaces?: string;
  /** Left out of the case system's file: only the return carries it. */
  readonly returnOnly?: boolean;
}

/** A child's life as it is told, fact by fact. */
export interface Life {
  readonly person: Person;
  readonly facts: LifeFact[];
  readonly random: Random;
}

/** How a fact came into the records. Lag: days between the fact and its record; left out, as records usually lag. */
export interface HowRecorded {
  readonly lag?: number;
  readonly returnOnly?: boolean;
  /** Told with a wrong date at first, put right later. */
  readonly misdated?: number;
}

/** Days from a fact to its record: mostly none, a tail of months. */
const usualLag = (random: Random): number => {
  const at = random.next();
  if (at < 0.56) return 0;
  if (at < 0.82) return random.whole(1, 7);
  if (at < 0.94) return random.whole(8, 30);
  return at < 0.99 ? random.whole(31, 90) : random.whole(91, 210);
};

/** Letters and meetings of the authority's own are entered within days, a few of them weeks later. */
export const ownLag = (random: Random): { readonly lag: number } => ({
  lag: random.chance(0.94) ? random.whole(0, 6) : random.whole(7, 45),
});

const refOf = (life: Life): string => `${life.person.id}-F${life.facts.length + 1}`;

/** Tells a fact; the field that dates it is filled in. Facts beyond the horizon or before the birth are not told. */
export const tell = <T extends JourneyFactType>(
  life: Life,
  type: T,
  on: PlainDate,
  data: Partial<JourneyData<T>>,
  how: HowRecorded = {},
): void => {
  if (on > HORIZON || on < life.person.dateOfBirth) return;
  const lag = how.lag ?? usualLag(life.random);
  const wrongBy =
    how.misdated !== undefined && life.random.chance(how.misdated) ? life.random.whole(3, 21) : 0;
  const recordedOn = addDays(on, Math.max(lag, wrongBy));
  const at = (day: PlainDate): Partial<JourneyData<T>> => {
    const field = journeyFacts[type].occursOn;
    return field === undefined ? data : { ...data, [field]: day };
  };
  const extra = how.returnOnly === true ? { returnOnly: true } : {};
  if (wrongBy === 0) {
    life.facts.push({ type, on, recordedOn, data: at(on), ref: refOf(life), ...extra });
    return;
  }
  correctLater(life, { type, on, recordedOn, data: at(on), ref: '' }, wrongBy, at);
};

const correctLater = <T extends JourneyFactType>(
  life: Life,
  right: LifeFact<T>,
  wrongBy: number,
  at: (day: PlainDate) => Partial<JourneyData<T>>,
): void => {
  const wrongOn = addDays(right.on, life.random.chance(0.5) ? wrongBy : -wrongBy);
  const putRightOn = addDays(right.recordedOn, life.random.whole(10, 240));
  const ref = refOf(life);
  life.facts.push({ ...right, on: wrongOn, data: at(wrongOn), ref, saidUntil: putRightOn });
  life.facts.push({
    type: 'FactCorrected',
    on: putRightOn,
    recordedOn: putRightOn,
    data: { wrong: 'date', reason: life.random.pick(reasons) },
    ref: refOf(life),
    corrects: ref,
  });
  life.facts.push({ ...right, recordedOn: putRightOn, ref: refOf(life), replaces: ref });
};

const reasons = [
  'The date of the letter was entered, not the date of the event.',
  'Day and month were changed over when the form was typed in.',
  'The setting sent its own record, which shows another day.',
] as const;

/** The source's own name for an episode, as a journeys file writes it. */
export const aliasOf = (ref: string): { source: string; ref: string; refKey: string } => ({
  source: authority.source,
  ref,
  refKey: ref,
});

/** Facts that the records held at the end of a day. */
export const saidOn = (facts: readonly LifeFact[], day: PlainDate): LifeFact[] =>
  facts.filter(
    ({ recordedOn, saidUntil }) => recordedOn <= day && (saidUntil === undefined || saidUntil > day),
  );
