import { leadTime } from './policies/lead-times.js';
import { tr10 } from './risks/tr-10.js';
import { tr13 } from './risks/tr-13.js';
import { tr14 } from './risks/tr-14.js';
import type { Policy } from './rule.js';

/** A day of a life after which something must come, and the rule whose open window says that nothing does. */
export interface Milestone {
  readonly kind: 'turns-19' | 'turns-25' | 'leaves';
  readonly rule: string;
  /** The birthday that it is; undefined: the end of the placement. */
  readonly age?: number;
  /** The window turns red from this many months before the day ... */
  readonly redMonthsBefore: number;
  /** ... to this many after it. */
  readonly redMonthsAfter: number;
}

/** The end of a placement lies so many months after its window turns amber, and red. */
export const monthsToPlacementEnd = (policy: Policy): { readonly amber: number; readonly red: number } => ({
  amber: leadTime(policy, 'tr-10.amberMonths'),
  red: leadTime(policy, 'tr-10.redMonths'),
});

/** Turning 19 or 25 with a plan in force, and leaving: the days for which a plan for after is asked. */
export const milestones = (policy: Policy): readonly Milestone[] => [
  // The 31 August after 19, then the days of the policy: less than three years in all.
  { kind: 'turns-19', rule: tr13.id, age: 19, redMonthsBefore: 0, redMonthsAfter: 36 },
  {
    ...{ kind: 'turns-25', rule: tr14.id, age: 25 },
    ...{ redMonthsBefore: leadTime(policy, 'tr-14.redMonths'), redMonthsAfter: 0 },
  },
  {
    ...{ kind: 'leaves', rule: tr10.id },
    ...{ redMonthsBefore: leadTime(policy, 'tr-10.redMonths'), redMonthsAfter: 0 },
  },
];
