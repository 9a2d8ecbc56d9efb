import { addYears } from '../../domain/months.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { Refused } from '../../domain/refused.js';

/** Further ahead, "if nothing more is recorded" says nothing of anybody. */
const MOST_YEARS = 2;

/** @throws Refused for a day that is not after the day asked from, or too far ahead */
export const checkUntil = (until: PlainDate, on: PlainDate): void => {
  if (until <= on)
    throw new Refused(
      'until-not-ahead',
      'until',
      `A forecast goes up to a day after ${on}, from which it starts. For a day that has passed, ask the list of risks on that day.`,
    );
  const last = addYears(on, MOST_YEARS);
  if (until > last)
    throw new Refused(
      'until-too-far',
      'until',
      `A forecast goes ${MOST_YEARS} years ahead at most, to ${last}: further on, too much will have been recorded for it to mean anything.`,
    );
};
