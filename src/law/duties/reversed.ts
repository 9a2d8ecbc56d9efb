import { isCannotBeSaid } from '../../domain/cannot-be-said.js';
import { weeksFrom } from '../calendar/calendar-days.js';
import { range } from '../calendar/partial-range.js';
import type { Reversal } from '../readings/refusals.js';
import type { DueAlternative } from '../rule.js';

/**
 * The date that the Regulations give where a refusal is reversed without an order, and that the Ombudsman counts, beside
 * the Court's twenty weeks from the request. SEND Regs 2014 reg 45(3A), (6).
 */
export const countedFromReversal = (
  reversal: Reversal | undefined,
  weeks: { readonly toAssess: number; readonly toIssue: number },
): DueAlternative | undefined => {
  if (reversal === undefined || reversal.by.occurredBy) return undefined;
  const count = reversal.refused.type === 'AssessmentDecided' ? weeks.toAssess : weeks.toIssue;
  const on = range(reversal.by.occurredOn, (day) => weeksFrom(day, count));
  if (isCannotBeSaid(on)) return undefined;
  return {
    on,
    named: `${count} weeks from the day on which the refusal was reversed, as the Ombudsman counts`,
    source: 'SEND Regs 2014 reg 45; LGSCO 25 007 473',
  };
};
