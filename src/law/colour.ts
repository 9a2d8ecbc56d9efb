import type { PlainDate } from '../domain/plain-date.js';

export type Colour = 'red' | 'amber' | 'cannot-be-said' | 'none';

/** The dates of a window that decide its colour: the columns that a query needs. */
export interface ColouredDates {
  readonly amberFrom?: PlainDate | undefined;
  readonly redFrom?: PlainDate | undefined;
  readonly clearedOn?: PlainDate | undefined;
  readonly lapsedOn?: PlainDate | undefined;
  /** Last day of the unbroken coverage of its silence; undefined: it rests on facts alone. */
  readonly toldUntil?: PlainDate | undefined;
  readonly staleFrom?: PlainDate | undefined;
  readonly unsaidFrom?: PlainDate | undefined;
}

const reached = (date: PlainDate | undefined, day: PlainDate): boolean => date !== undefined && date <= day;

/**
 * THE colour of a window on a day, as known by a day. A query over rows agrees with it when, with D the day, K the
 * London date of the moment of knowledge and E the earlier of both, and an absent date never reached, it says:
 *
 *   none            (amber_from > D and red_from > D) or cleared_on <= D or lapsed_on <= D
 *   cannot be said  else, unsaid_from <= D or stale_from <= E
 *   red             else, red_from <= D and (told_until is null or (red_from <= told_until and red_from <= K))
 *   amber           else
 *
 * No source covers days after K, so a window that turns red between K and a later D is amber, "as last told on K".
 */
export const colourOn = (window: ColouredDates, day: PlainDate, knownOn: PlainDate = day): Colour => {
  const { amberFrom, redFrom, toldUntil } = window;
  if (!reached(amberFrom, day) && !reached(redFrom, day)) return 'none';
  if (reached(window.clearedOn, day) || reached(window.lapsedOn, day)) return 'none';
  if (reached(window.unsaidFrom, day)) return 'cannot-be-said';
  if (reached(window.staleFrom, day < knownOn ? day : knownOn)) return 'cannot-be-said';
  if (!reached(redFrom, day)) return 'amber';
  if (toldUntil === undefined) return 'red';
  return redFrom! <= toldUntil && redFrom! <= knownOn ? 'red' : 'amber';
};

/** The day on which a coloured window is "as last told": undefined where somebody still tells, or no silence is relied on. */
export const lastToldOn = (
  window: ColouredDates,
  day: PlainDate,
  knownOn: PlainDate = day,
): PlainDate | undefined => {
  if (window.toldUntil === undefined) return undefined;
  const told = window.toldUntil < knownOn ? window.toldUntil : knownOn;
  return told < day ? told : undefined;
};
