import { londonDate } from '../domain/london.js';
import type { Instant, PlainDate } from '../domain/plain-date.js';
import { KNOWN_FOR_EVER } from './rows.js';

/** The times of a question as asked; what is left out is assumed. */
export interface TimesAsked {
  readonly on?: PlainDate | undefined;
  readonly known?: Instant | undefined;
  /** The moment of asking. */
  readonly now: Instant;
}

/** The times as used, for the answer to say. */
export interface TimesUsed {
  readonly on: PlainDate;
  readonly known: Instant;
}

/**
 * Left out: known is the later of now and the latest recording at the position read; on is the day of known in London.
 */
export const timesUsed = ({ on, known, now }: TimesAsked, latestRecorded: Instant): TimesUsed => {
  const knownUsed = known ?? (latestRecorded > now ? latestRecorded : now);
  return { on: on ?? londonDate(knownUsed), known: knownUsed };
};

/**
 * The condition that a row was believed at a moment, over `$known`; asked at or after the latest belief, only what is
 * believed still can be, which an index of its own answers.
 */
export const believedThen = (alias: string, known: number, latestKnown: number): string =>
  known >= latestKnown
    ? `${alias}.known_to = ${KNOWN_FOR_EVER}`
    : `${alias}.known_from <= $known AND ${alias}.known_to > $known`;

/** The condition that a row holds on a day as known at a moment, over `$day` and `$known`. */
export const holdsThen = (alias: string, known: number, latestKnown: number): string =>
  `${believedThen(alias, known, latestKnown)} AND ${alias}.effective_from <= $day AND ${alias}.effective_to > $day`;
