import { daysInMonth, isPlainDate, monthOf, plainDate, yearOf } from './plain-date.js';
import type { PartialDate, PlainDate } from './plain-date.js';

const YEAR = /^\d{4}$/;
const MONTH = /^\d{4}-\d{2}$/;

/** Whether the text is 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD' and means days that exist. */
export function isPartialDate(text: string): boolean;
export function isPartialDate(text: unknown): text is PartialDate;
export function isPartialDate(text: unknown): boolean {
  if (typeof text !== 'string') return false;
  if (YEAR.test(text)) return isPlainDate(`${text}-01-01`);
  if (MONTH.test(text)) return isPlainDate(`${text}-01`);
  return isPlainDate(text);
}

/** Whether a partial date names one single day. */
export const isExact = (date: PartialDate): boolean => date.length === 10;

/** The first day that it can mean. */
export const firstDay = (date: PartialDate): PlainDate => {
  if (date.length === 4) return `${date}-01-01`;
  return date.length === 7 ? `${date}-01` : date;
};

/** The last day that it can mean. */
export const lastDay = (date: PartialDate): PlainDate => {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 10) return date;
  const [year, month] = [yearOf(date), monthOf(date)];
  return plainDate(year, month, daysInMonth(year, month));
};
