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

/** Who must act. */
export type Holder =
  'authority' | 'setting' | 'health' | 'social-care' | 'family' | 'tribunal' | 'mediation-adviser';

/** A duty in law; a family's own time limit, which obliges nobody; or what statutory guidance and practice ask for. */
export type DutyKind = 'duty' | 'time-limit' | 'guidance';

/** What is on record of an exception to a time limit. It may excuse only with evidence, and moves no date. */
export type ExceptionState =
  'claimed-with-evidence' | 'claimed-without-evidence' | 'reported-without-evidence';

/** The same duty as somebody else counts it. */
export interface DueAlternative {
  readonly on: Due;
  /** Who counts so, and from what. */
  readonly named: string;
  readonly source: string;
}

/** One duty of one episode: what started it, when it is due, what met it. */
export interface Duty {
  readonly rule: string;
  /** The regulation or section. */
  readonly law: string;
  /** Where the text was read, where that is not the law itself: a judgement, a guidance page. */
  readonly source: string;
  readonly kind: DutyKind;
  readonly holder: Holder;
  readonly episode: string;
  readonly startedOn: PlainDate;
  /** Strict; null where it cannot be said. */
  readonly dueOn: Due | null;
  readonly dueOnCustomary?: PlainDate;
  readonly dueOnAlternative?: DueAlternative;
  /** The last day on which it can have been met. */
  readonly metOn?: PlainDate;
  /** The first day on which it can have been met, where that is known only in part. */
  readonly metFrom?: PlainDate;
  /** The day from which nothing was left to do though nobody did it: withdrawn, abandoned, the plan ended. */
  readonly endedOn?: PlainDate;
  readonly exception?: ExceptionState;
  /** Which fact or source is missing, where the date cannot be computed or nobody would have told that it was done. */
  readonly cannotBeSaid?: string;
  /** In place of its rule's: a return alone began it, so these kinds must be covered for it to be called unmet. */
  readonly silence?: readonly string[];
  readonly events: readonly string[];
}

export interface DutyRule {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly law: string;
  readonly source: string;
  readonly kind: DutyKind;
  /** Who must act, unless a duty itself says otherwise. */
  readonly holder: Holder;
  readonly mark: Mark;
  readonly validFrom: PlainDate;
  readonly validTo?: PlainDate;
  /** Somebody waits for an answer: their own act started it, or a decision did. Absent: time alone, or the authority's own step. */
  readonly startedBy?: 'family' | 'decision';
  readonly reads: readonly JourneyFactType[];
  /** Kinds of fact (any of them) that must be covered for an unmet duty to be called so; absent: facts alone decide. */
  readonly silence?: readonly string[];
  readonly duties: (history: History) => readonly Duty[];
}

/** A row of the law for which no duty is reckoned, and why. */
export interface NotReckoned {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly mark: Mark;
  /** A sentence: which fact or date there is none of, or which rule reckons it. */
  readonly reason: string;
}

/** What a release of the rules brings: code, dated law, policies, and what each edition of a return covers. */
export interface RulesRelease {
  readonly id: string;
  readonly risks: readonly RiskRule[];
  readonly duties: readonly DutyRule[];
  /** What the law asks for and no rule above reckons: nothing is silently missing. */
  readonly notReckoned: readonly NotReckoned[];
  readonly policies: readonly Policy[];
  /** What holds before any is adopted; one of `policies`. */
  readonly initialPolicy: Policy;
}
