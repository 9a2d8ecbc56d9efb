import type { PlainDate } from '../domain/plain-date.js';
import type { Transfer } from './transfers.js';

/** A plan's time, as far as its reviews go. */
export interface PlanTime {
  readonly planFrom: PlainDate;
  /** The day the plan ceased, or the horizon. */
  readonly until: PlainDate;
  readonly ends: boolean;
  readonly transfers: readonly Transfer[];
  /** What Section I names on a day. */
  readonly urnOn: (day: PlainDate) => string | undefined;
}

/** One review of a plan. */
export interface Review {
  readonly ref: string;
  readonly heldOn: PlainDate;
  readonly transfer?: Transfer;
}
