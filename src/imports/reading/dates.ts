import { endOfLondonDay, isSummerTime } from '../../domain/london.js';
import { isInstant, isPlainDate } from '../../domain/plain-date.js';
import type { Instant, PlainDate } from '../../domain/plain-date.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const two = (n: number | string): string => String(n).padStart(2, '0');

const written = (text: string): string | undefined => {
  // 2022-09-28, 2022-09-28T00:00:00, 2022-09-28 00:00:00
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(text);
  if (iso) return `${iso[1]}-${iso[2]}-${iso[3]}`;
  // COLLECT Blade: 2022-Sep-28 00:00:00
  const blade = /^(\d{4})-([A-Za-z]{3})-(\d{2})(?: .*)?$/.exec(text);
  if (blade) return `${blade[1]}-${two(MONTHS.indexOf(blade[2]!.toLowerCase()) + 1)}-${blade[3]}`;
  // dd/mm/yyyy, the register's dd-mm-yyyy, and a spreadsheet's dd/mm/yyyy 00:00
  const british = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?: .*)?$/.exec(text);
  return british ? `${british[3]}-${two(british[2]!)}-${two(british[1]!)}` : undefined;
};

/** A day as returns, Blade exports, spreadsheets and the register write it; undefined where it is none or does not exist. */
export const readDate = (text: string): PlainDate | undefined => {
  const date = written(text.trim());
  return date !== undefined && isPlainDate(date) ? date : undefined;
};

const CLOCK = /[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?(?:(Z)|([+-])(\d{2}):?(\d{2}))?$/;
const HOUR = 3_600_000;

const shifted = (shown: string, milliseconds: number): Instant =>
  new Date(Date.parse(shown) + milliseconds).toISOString();

/** How far ahead of UTC the clock was that showed the moment. */
const aheadOf = (
  shown: Instant,
  [, , , , , utc, sign, hours, minutes]: readonly (string | undefined)[],
): number => {
  if (utc !== undefined) return 0;
  if (sign === undefined) return isSummerTime(shown) ? HOUR : 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * HOUR + Number(minutes) * 60_000);
};

/** A moment; without a zone it is what a clock in London showed. A day alone means its last millisecond there. */
export const readMoment = (text: string): Instant | undefined => {
  const date = readDate(text);
  if (date === undefined) return undefined;
  const clock = CLOCK.exec(text.trim());
  if (!clock) return endOfLondonDay(date);
  const [, hour, minute, second = '00', fraction = ''] = clock;
  const shown = `${date}T${hour}:${minute}:${second}.${fraction.padEnd(3, '0')}Z`;
  return isInstant(shown) ? shifted(shown, -aheadOf(shown, clock)) : undefined;
};

/** Whether the text gives only a day. */
export const isDayOnly = (text: string): boolean => readDate(text) !== undefined && !CLOCK.test(text.trim());
