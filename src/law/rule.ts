import type { PlainDate } from '../domain/plain-date.js';
import type { JourneyFactType } from '../journey/catalogue.js';
import type { History } from '../journey/belief/history.js';

/** Whether the rule's text was checked against a public source, is general knowledge, or is our own reading. */
export type Mark = 'checked' | 'unverified' | 'interpretation';

/** An exact day, or the range of days in which it must lie. */
export type Due = PlainDate | { readonly from: PlainDate; readonly to: PlainDate };

/** A kind of fact whose absence a window relies on, from the first day on which the clearing fact could have happened. */
export interface Silence {
  /** An event type, qualified where it matters: `PlanFinalised/phase-transfer`. Covered when any of `kinds` is. */
  readonly kinds: readonly string[];
  readonly from: PlainDate;
}

/** One window of a risk, for one episode; dates only, never a verdict. */
export interface RiskWindow {
  readonly episode: string;
  readonly amberFrom?: PlainDate;
  readonly redFrom?: PlainDate;
  /** Statutory date, strict; absent for policy dates. */
  readonly dueOn?: Due;
  readonly clearedOn?: PlainDate;
  readonly lapsedOn?: PlainDate;
  /** A sentence for a person: what is missing and since when; dates as 1 April 2026. No names. */
  readonly reason: string;
  /** What would clear it, in words. */
  readonly clears: string;
  /** Ids of the events used. */
  readonly events: readonly string[];
  /** What must be covered for the silence to speak; empty: the window rests on facts alone. */
  readonly silence: readonly Silence[];
  /** Red already from this earlier day where this silence speaks too, up to that day. */
  readonly redSooner?: { readonly redFrom: PlainDate; readonly silence: readonly Silence[] };
}

/** Lead times and thresholds that are policy, not law. */
export interface Policy {
  readonly version: string;
  readonly author: string;
  readonly adoptableFrom: PlainDate;
  readonly reason: string;
  /** Days after a source's last day from which its silence no longer speaks. */
  readonly staleAfterDays: number;
  readonly leadTimes: Readonly<Record<string, number>>;
}

/** A transition-risk rule: a pure function of a history (cut at a day) and a policy. */
export interface RiskRule {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  /** Plain English: when it speaks. */
  readonly says: string;
  readonly source: string;
  readonly mark: Mark;
  readonly validFrom: PlainDate;
  readonly validTo?: PlainDate;
  /** Every event type that it reads: nothing else may change its windows (the date of birth aside). */
  readonly reads: readonly JourneyFactType[];
  /** Ends with the plan (not TR-16, nor rules about a person without one). */
  readonly aboutPlan: boolean;
  /** Windows that a fact on record has ended may be left out: no later day can colour them. */
  readonly windows: (history: History, policy: Policy) => readonly RiskWindow[];
}

/** One duty of one episode: what started it, when it is due, what met it. */
export interface Duty {
  readonly rule: string;
  readonly law: string;
  readonly episode: string;
  readonly startedOn: PlainDate;
  /** Strict; null where it cannot be said. */
  readonly dueOn: Due | null;
  readonly dueOnCustomary?: PlainDate;
  readonly metOn?: PlainDate;
  /** The day from which nothing was left to do though nobody did it: withdrawn, abandoned, the plan ended. */
  readonly endedOn?: PlainDate;
  readonly exception?: 'claimed' | 'reported-without-evidence';
  /** Which fact or source is missing, where the date cannot be computed. */
  readonly cannotBeSaid?: string;
  readonly events: readonly string[];
}

export interface DutyRule {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly source: string;
  readonly mark: Mark;
  readonly validFrom: PlainDate;
  readonly validTo?: PlainDate;
  /** Somebody waits for an answer: their own act started it, or a decision did. Absent: time alone, or the authority's own step. */
  readonly startedBy?: 'family' | 'decision';
  readonly reads: readonly JourneyFactType[];
  readonly duties: (history: History) => readonly Duty[];
}

/** What a release of the rules brings: code, dated law, policies, and what each edition of a return covers. */
export interface RulesRelease {
  readonly id: string;
  readonly risks: readonly RiskRule[];
  readonly duties: readonly DutyRule[];
  readonly policies: readonly Policy[];
  /** What holds before any is adopted; one of `policies`. */
  readonly initialPolicy: Policy;
}
