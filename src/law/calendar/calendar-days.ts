import { addDays, type PlainDate } from '../../domain/plain-date.js';

/** C1: the last day in time for 'within N weeks of' the date. No extension for weekends: the regs say "in any event within". */
export const weeksFrom = (date: PlainDate, weeks: number): PlainDate => addDays(date, weeks * 7);

/** C2: the last of N calendar days that begin with the date. SEND Regs 2014 regs 13(1)(a), 22(2)(c). */
export const daysBeginningWith = (date: PlainDate, days: number): PlainDate => addDays(date, days - 1);
