import { addMonths } from '../../domain/months.js';
import { addDays, plainDate, type PlainDate } from '../../domain/plain-date.js';

/** C5: a limit that the regulations put 'before' a day: missed in law after `strict`, by common practice after `customary`. */
export interface DueBefore {
  readonly strict: PlainDate;
  readonly customary: PlainDate;
}

export const dueBefore = (day: PlainDate): DueBefore => ({ strict: addDays(day, -1), customary: day });

/** The review that names a post-16 setting, in the calendar year of the transfer. SEND Regs 2014 reg 18(1)(a). */
export const post16NamingDue = (transferYear: number): DueBefore => dueBefore(plainDate(transferYear, 3, 31));

/** The same for any other phase transfer. SEND Regs 2014 reg 18(1)(b). */
export const phaseNamingDue = (transferYear: number): DueBefore => dueBefore(plainDate(transferYear, 2, 15));

/** C6: at least five months before a move between post-16 institutions. SEND Regs 2014 reg 18(2). */
export const fiveMonthsBefore = (transferOn: PlainDate): PlainDate => addMonths(transferOn, -5);
