import type { Reading, Values } from '../read-model/reading.js';
import { REDS, REDS_THAT_STAY } from './open-windows.js';
import type { PageAsked, RiskSort } from './risk-paging.js';

/** What a list is asked for with. */
export interface WindowsAsked {
  /** Whether it is asked for as believed now. */
  readonly believed: boolean;
  readonly windows: string;
  /** Windows, each with its child. */
  readonly withChild: (windows: string) => string;
  readonly where: readonly string[];
  readonly values: Values;
}

const isAmong = (windows: string): string => `(${windows}) r`;
const isRed = "r.severity = 'red'";

/** Reds looked through for a first page: where what is asked for is rarer, all windows are. */
const LOOKED_THROUGH = 1_000;
const FIRST_REDS = isAmong(`
  SELECT r.* FROM ${isAmong(REDS_THAT_STAY)} WHERE ${isRed} ORDER BY r.red_from LIMIT ${LOOKED_THROUGH}`);

/** The day by which so many of the list have turned red, if they are found soon; looked for in the order of an index. */
const dayOfRed = async (
  reading: Reading,
  { withChild, where, values }: WindowsAsked,
  nth: number,
): Promise<string | undefined> => {
  const select = `
    SELECT r.red_from AS "redFrom" FROM ${where.length === 0 ? FIRST_REDS : withChild(FIRST_REDS)}
    WHERE ${[isRed, ...where].join(' AND ')} ORDER BY r.red_from LIMIT 1 OFFSET ${nth - 1}`;
  return (await reading.get<{ redFrom: string }>(select, { ...values, red_by: values['day']! }))?.redFrom;
};

/**
 * Windows among which the first page of a list lies that is sorted red first: those red by the day by which enough are, so
 * that the others are not looked at. Whatever else is asked for, or where fewer are red, all that were asked for.
 */
export const whereFirstPageLies = async (
  reading: Reading,
  asked: WindowsAsked,
  sort: RiskSort,
  { first, after }: PageAsked,
): Promise<WindowsAsked> => {
  if (!asked.believed || sort !== 'severity' || first === undefined || after !== undefined) return asked;
  // One more than the page shows tells whether there is a next one.
  const redBy = await dayOfRed(reading, asked, first + 1);
  if (redBy === undefined) return asked;
  return {
    ...asked,
    windows: isAmong(REDS),
    where: [isRed, ...asked.where],
    values: { ...asked.values, red_by: redBy },
  };
};
