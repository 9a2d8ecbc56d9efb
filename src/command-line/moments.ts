import { endOfLondonDay } from '../domain/london.js';
import { isInstant, isPlainDate } from '../domain/plain-date.js';
import type { Instant, PlainDate } from '../domain/plain-date.js';
import { isShownPosition } from '../event-store/positions.js';
import { WrongUse } from './failures.js';

/** `--on`. @throws WrongUse for text that is no day */
export const dayOf = (text: string): PlainDate => {
  if (isPlainDate(text)) return text;
  throw new WrongUse(`--on takes a day that exists, as 2026-01-31, and not "${text}".`);
};

const withMilliseconds = (text: string): string =>
  text.replace(
    /(:\d{2})(?:\.(\d{1,3}))?Z$/,
    (_, second: string, part = '') => `${second}.${String(part).padEnd(3, '0')}Z`,
  );

/** A moment from a day (its end in London) or an instant in UTC. @throws WrongUse, naming the option */
export const momentOf = (text: string, option: string): Instant => {
  if (isPlainDate(text)) return endOfLondonDay(text);
  const instant = withMilliseconds(text);
  if (isInstant(instant)) return instant;
  throw new WrongUse(
    `${option} takes a day, as 2026-01-31, or a moment in UTC, as 2026-01-31T09:30:00Z, and not "${text}".`,
  );
};

/** `--at`. @throws WrongUse for text that is no position; of which log it is, and how far, is seen by who asks the log */
export const positionOf = (text: string): string => {
  if (isShownPosition(text)) return text;
  throw new WrongUse(
    `--at takes a position as an earlier answer gave it, <log>.<20 digits>, and not "${text}".`,
  );
};

/** `--known-at` of an import. @throws WrongUse */
export const instantOf = (text: string, option: string): Instant => {
  const instant = withMilliseconds(text);
  if (isInstant(instant)) return instant;
  throw new WrongUse(`${option} takes a moment in UTC, as 2026-01-31T09:30:00Z, and not "${text}".`);
};
