import { birthday } from '../../domain/birthday.js';
import { addMonths, monthsStartingWith } from '../../domain/months.js';
import { addDays, type PlainDate } from '../../domain/plain-date.js';
import type { BelievedFact } from '../../journey/belief/history.js';
import { dueInWords, inWords } from '../readings/in-words.js';
import { graceAfter } from '../readings/working-day-clock.js';
import type { Due } from '../rule.js';

/** A day with how it is reckoned: `meeting 20 November 2025 + 4 weeks`. */
export interface Term {
  readonly words: string;
  readonly day: PlainDate;
}

/** A day by its name, as `transfer 1 September 2026`. */
export const named = (name: string, day: PlainDate): Term => ({ words: `${name} ${inWords(day)}`, day });

type Dated = Pick<BelievedFact, 'occurredOn' | 'occurredBy' | 'latestOn'>;

/** The day of a fact as far as it is known, reckoned from its last. */
export const dayOfFact = (name: string, { occurredOn, occurredBy, latestOn }: Dated): Term => ({
  words: `${name} ${occurredBy ? 'by ' : ''}${inWords(occurredOn)}`,
  day: latestOn,
});

/** The nth birthday. */
export const birthdayTerm = (born: PlainDate, n: number): Term => named(`${n}th birthday`, birthday(born, n));

type Unit = 'day' | 'week' | 'month';

const moved: Readonly<Record<Unit, (day: PlainDate, n: number) => PlainDate>> = {
  day: addDays,
  week: (day, n) => addDays(day, 7 * n),
  month: addMonths,
};

/** A term moved by days, weeks or months; back where negative. */
export const plus = ({ words, day }: Term, n: number, unit: Unit): Term => {
  if (n === 0) return { words, day };
  const size = Math.abs(n);
  return {
    words: `${words} ${n < 0 ? '-' : '+'} ${size} ${unit}${size === 1 ? '' : 's'}`,
    day: moved[unit](day, n),
  };
};

/** The last of N months that start with the day. C12. */
export const monthsFrom = ({ words, day }: Term, n: number): Term => ({
  words: `${words} + ${n} months (that day included)`,
  day: monthsStartingWith(day, n),
});

/** A term, but not before another. */
export const notBefore = (term: Term, floor: Term): Term =>
  floor.day > term.day ? { words: `${inFull(term)}, but not before ${floor.words}`, day: floor.day } : term;

/** The earlier of two terms. */
export const sooner = (a: Term, b: Term): Term => (b.day < a.day ? b : a);

/** The later of two terms. */
export const laterTerm = (a: Term, b: Term): Term => (b.day > a.day ? b : a);

/** The arithmetic with its result: `meeting 20 November 2025 + 4 weeks = 18 December 2025`. */
export const inFull = ({ words, day }: Term, result: Due = day): string =>
  words.endsWith(dueInWords(result)) ? words : `${words} = ${dueInWords(result)}`;

/** N working days after the day, which is left out. C3, C14. */
export const workingDaysFrom = ({ words, day }: Term, n: number): Term => ({
  words: `${words} + ${n} working days`,
  day: graceAfter(day, n).over,
});

/** A day of the year that policy, not law, gives. */
export const localDay = (of: string, day: PlainDate): Term => named(`${of}; by local policy,`, day);
