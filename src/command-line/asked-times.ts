import type { Command } from 'commander';
import type { Instant, PlainDate } from '../domain/plain-date.js';
import { dayOf, momentOf, positionOf } from './moments.js';

/** The three times of a question, as they were asked; what is left out is assumed by who answers. */
export interface AskedTimes {
  readonly on?: PlainDate;
  readonly known?: Instant;
  readonly at?: string;
}

export interface TimeOptions {
  readonly on?: string;
  readonly known?: string;
  readonly at?: string;
}

/** Gives a command the three options. */
export const withTimes = (command: Command): Command =>
  command
    .option('--on <date>', 'as at that day in the life (default: the day of --known)')
    .option('--known <when>', 'as known at the end of that day in London, or at that moment (default: now)')
    .option('--at <position>', 'as this log stood at a position that an earlier answer gave');

/** @throws WrongUse for a day, a moment or a position that is none */
export const askedTimes = ({ on, known, at }: TimeOptions): AskedTimes => ({
  ...(on !== undefined && { on: dayOf(on) }),
  ...(known !== undefined && { known: momentOf(known, '--known') }),
  ...(at !== undefined && { at: positionOf(at) }),
});
