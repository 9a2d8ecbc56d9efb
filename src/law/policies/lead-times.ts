import { civilDayNumber, fromDayNumber, yearOf, type PlainDate } from '../../domain/plain-date.js';
import type { Policy } from '../rule.js';
import type { policy2026_12 } from './2026-12.js';
import { publishedPolicies } from './published.js';

/** Name of a lead time: `<rule>.<what>`. */
export type LeadTime = keyof (typeof policy2026_12)['leadTimes'];

/** What the policy that first knew a lead time says of it. */
const asFirstPublished: Readonly<Record<string, number>> = Object.assign(
  {},
  ...[...publishedPolicies].reverse().map(({ leadTimes }) => leadTimes),
) as Record<string, number>;

/** Whether some policy has a lead time of that name. */
export const isLeadTime = (name: string): name is LeadTime => Object.hasOwn(asFirstPublished, name);

/**
 * A lead time, in the unit that its name ends with: the policy's own, or, of a rule that came after the policy, what was
 * published with that rule. @throws RangeError where no policy has it.
 */
export const leadTime = (policy: Policy, name: LeadTime): number => {
  const value = policy.leadTimes[name] ?? asFirstPublished[name];
  if (value === undefined) throw new RangeError(`Policy ${policy.version} has no lead time ${name}.`);
  return value;
};

/** A lead time that is a day of the year, written as month and day (1101: 1 November), in a year. */
export const dayInYear = (policy: Policy, name: LeadTime, year: number): PlainDate => {
  const monthAndDay = leadTime(policy, name);
  return fromDayNumber(civilDayNumber(year, Math.trunc(monthAndDay / 100), monthAndDay % 100));
};

/** The last such day of the year before a date. */
export const dayBefore = (policy: Policy, name: LeadTime, date: PlainDate): PlainDate => {
  const inItsYear = dayInYear(policy, name, yearOf(date));
  return inItsYear < date ? inItsYear : dayInYear(policy, name, yearOf(date) - 1);
};

/** The first such day of the year after a date. */
export const dayAfter = (policy: Policy, name: LeadTime, date: PlainDate): PlainDate => {
  const inItsYear = dayInYear(policy, name, yearOf(date));
  return inItsYear > date ? inItsYear : dayInYear(policy, name, yearOf(date) + 1);
};
