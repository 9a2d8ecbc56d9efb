import type { DatabaseSync } from 'node:sqlite';
import type { ColouredDates } from '../../src/law/colour.js';
import { FOR_EVER } from '../../src/law/coverage/told.js';
import { initialPolicy } from '../../src/law/policies/published.js';
import { readingsOf } from '../../src/read-model/reading.js';
import {
  forecast,
  type Forecast,
  type ForecastAsked,
} from '../../src/work-list/forecast/forecast.queries.js';

export const NOW = '2026-11-01T12:00:00.000Z';
export const [TODAY, UNTIL] = ['2026-11-01', '2027-03-31'];

export const ask = <T>(
  db: DatabaseSync,
  what: (found: Forecast) => T | Promise<T>,
  more: Partial<ForecastAsked> = {},
): Promise<T> => {
  const asked = { until: UNTIL, now: NOW, policyAt: () => initialPolicy, ...more };
  return readingsOf(db)((reading) => what(forecast(reading, asked)));
};
export const listed = (db: DatabaseSync, more: Partial<ForecastAsked> = {}) =>
  ask(db, async (found) => (await found.items()).map(({ child, kind, day }) => [child, kind, day]), more);

/** What is recorded here is told on; of another source nothing is known after the day of knowing. */
export const asKnownOn = (window: ColouredDates, knownOn: string): ColouredDates =>
  window.toldUntil === undefined || window.toldUntil === FOR_EVER || window.toldUntil <= knownOn
    ? window
    : { ...window, toldUntil: knownOn };
