import type { PlainDate } from '../domain/plain-date.js';

/** The fictitious authority. No authority of England or Wales has the number 999. */
export const authority = {
  code: '999',
  name: 'Wexmoor',
  /** Name of its case system, the source of the journeys file. */
  source: 'wexmoor-case-system',
} as const;

/** Academic year, by its first calendar year, in which the caseload looks like the published tables. */
export const ANCHOR_YEAR = 2025;

/** A SEN2 census: its day, and the edition of the return that it used. */
export interface Census {
  readonly year: number;
  readonly on: PlainDate;
  readonly edition: '1.1' | '1.2' | '1.3';
}

export const censuses: readonly Census[] = [
  { year: 2023, on: '2023-01-19', edition: '1.1' },
  { year: 2024, on: '2024-01-18', edition: '1.2' },
  { year: 2025, on: '2025-01-16', edition: '1.2' },
  { year: 2026, on: '2026-01-15', edition: '1.3' },
];

/** The caseload is taken on this day. */
export const CENSUS: PlainDate = '2026-01-15';
/** Plans may have begun on this day at the earliest: Part 3 of the Children and Families Act 2014 came into force. */
export const FIRST_PLANS: PlainDate = '2014-09-01';
/** Lives are made up to this day. */
export const HORIZON: PlainDate = '2026-12-31';
/** The day up to which the journeys file speaks when nobody says otherwise. */
export const DEFAULT_AS_AT: PlainDate = '2026-10-31';
