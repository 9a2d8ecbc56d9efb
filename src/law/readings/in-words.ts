import { dayOf, monthOf, yearOf, type PartialDate } from '../../domain/plain-date.js';
import type { Due } from '../rule.js';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const worded = (date: PartialDate): string => {
  if (date.length === 4) return `${yearOf(date)}`;
  const month = MONTHS[monthOf(date) - 1] ?? '';
  return date.length === 7 ? `${month} ${yearOf(date)}` : `${dayOf(date)} ${month} ${yearOf(date)}`;
};

// Reasons of a rebuild name the same few thousand days over and over.
const kept = new Map<PartialDate, string>();
const MOST_KEPT = 40_000;

/** A date in words: `7 February 2026`, `February 2026` or `2026`. */
export const inWords = (date: PartialDate): string => {
  const known = kept.get(date);
  if (known !== undefined) return known;
  const words = worded(date);
  if (kept.size < MOST_KEPT) kept.set(date, words);
  return words;
};

/** A due date in words; a range as `between 1 May 2026 and 31 May 2026`. */
export const dueInWords = (due: Due): string =>
  typeof due === 'string' ? inWords(due) : `between ${inWords(due.from)} and ${inWords(due.to)}`;

/** A day as a sentence needs it after a verb: `on 7 February 2026`, `in February 2026`, `by 15 January 2026`. */
export const onDay = (fact: { readonly occurredOn: PartialDate; readonly occurredBy: boolean }): string => {
  const words = inWords(fact.occurredOn);
  if (fact.occurredBy) return `by ${words}`;
  return fact.occurredOn.length === 10 ? `on ${words}` : `in ${words}`;
};
