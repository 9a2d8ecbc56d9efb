import type { RiskRule } from '../rule.js';

/** Other lead times for rules that are adopted. */
export interface DraftLeadTimes {
  readonly kind: 'lead-times';
  /** By name, as a policy has them: `tr-03.amberWeeks`. */
  readonly leadTimes: Readonly<Record<string, number>>;
  readonly staleAfterDays?: number;
}

/** A rule that nobody has adopted. */
export interface DraftRule {
  readonly kind: 'rule';
  readonly rule: RiskRule;
  /** The adopted rule that it would replace; undefined: none. */
  readonly against?: string;
}

/** What is tried out over the past; never adopted by that, and in no list. */
export type Draft = DraftLeadTimes | DraftRule;

/** A time: some days, weeks or months. */
export interface Time {
  readonly unit: 'days' | 'weeks' | 'months';
  readonly n: number;
}

export interface Between {
  readonly from?: number;
  readonly to?: number;
}

/** A rule as a file declares it. */
export interface DeclaredRule {
  readonly id: string;
  readonly name: string;
  readonly says: string;
  readonly when: {
    /** The type of fact that opens a window. */
    readonly event: string;
    /** Of whom, on the day of that fact. */
    readonly age?: Between;
    readonly ncYear?: Between;
    readonly status?: 'ehc-plan' | 'sen-support' | 'none';
  };
  /** Types of fact that clear it: on or after the day, and within the time where one is given. */
  readonly unless: { readonly events: readonly string[]; readonly within?: Time };
  readonly amberAfter?: Time;
  readonly redAfter?: Time;
  /** Kinds of fact that must be told of for their absence to speak. */
  readonly silence: readonly string[];
}
