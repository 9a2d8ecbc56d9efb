import { addMonths } from '../../domain/months.js';
import { addDays, type PlainDate } from '../../domain/plain-date.js';
import { Refused } from '../../domain/refused.js';

/** Months of a rehearsal at most: each is worked out of every child. */
const MOST = 36;
const A_YEAR = 12;

const firstOfMonth = (day: PlainDate): PlainDate => `${day.slice(0, 8)}01`;

/** The last day of the last month that is over on a day; the day itself may be it. */
const lastMonthEnd = (day: PlainDate): PlainDate => {
  const next = addDays(day, 1);
  return next.endsWith('-01') ? day : addDays(firstOfMonth(day), -1);
};

/**
 * The last days of the months from one day to another, both included. Left out: the twelve months that ended by today.
 * @throws Refused for none, too many, or a month that is not over
 */
export const monthEnds = (
  today: PlainDate,
  { from, to }: { readonly from?: PlainDate | undefined; readonly to?: PlainDate | undefined },
): readonly PlainDate[] => {
  if (to !== undefined && to > today)
    throw new Refused(
      'month-not-over',
      'to',
      `A rehearsal goes over the past, up to ${today} at the latest.`,
    );
  const last = lastMonthEnd(to ?? today);
  const first = from ?? addMonths(firstOfMonth(last), 1 - A_YEAR);
  const months: PlainDate[] = [];
  for (let next = addMonths(firstOfMonth(first), 1); addDays(next, -1) <= last; next = addMonths(next, 1))
    months.push(addDays(next, -1));
  if (months.length === 0)
    throw new Refused(
      'no-month',
      'from',
      'No month ends between these days: a rehearsal goes month by month.',
    );
  if (months.length > MOST)
    throw new Refused('too-many-months', 'from', `A rehearsal goes over ${MOST} months at most.`);
  return months;
};
