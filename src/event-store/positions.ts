import { StalePosition } from './port.js';

const POSITION = /^\d{20}$/;

/** Whether the text has the form of a position of the port: 20 decimal digits. */
const isPosition = (text: string): boolean => POSITION.test(text);

/** A position of the port from its number. */
export const positionText = (n: number | bigint): string => String(n).padStart(20, '0');

/** @throws StalePosition for text that is no position. */
export const checkPosition = (position: string): void => {
  if (!isPosition(position))
    throw new StalePosition('That is not a position: 20 decimal digits are expected.');
};

/**
 * The number of a position, for stores that count with one.
 * @throws StalePosition for text of another form, or for a number that no embedded log reaches.
 */
export const positionNumber = (position: string): number => {
  checkPosition(position);
  const n = Number(position);
  if (!Number.isSafeInteger(n))
    throw new StalePosition('That position lies beyond the end of any log kept here.');
  return n;
};

const SHOWN = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.\d{20}$/;

/** Whether the text has the form of a position as it is shown outside, of whatever log. */
export const isShownPosition = (text: string): boolean => SHOWN.test(text);

/** A position as it is shown outside: `<logId>.<position>`. */
export const formatPosition = (logId: string, position: string): string => `${logId}.${position}`;

/**
 * The port's position from the text shown outside.
 * @throws StalePosition for the position of another log, or for text that is no position.
 */
export const parsePosition = (text: string, logId: string): string => {
  const dot = text.lastIndexOf('.');
  const position = text.slice(dot + 1);
  if (dot < 1 || !isPosition(position))
    throw new StalePosition(
      'That is not a position. Copy one as an earlier answer gave it: <log>.<20 digits>.',
    );
  if (text.slice(0, dot) !== logId)
    throw new StalePosition('That position belongs to another log. Ask again without a position.');
  return position;
};
