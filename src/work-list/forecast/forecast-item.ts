import type { PlainDate } from '../../domain/plain-date.js';
import type { ChildItem } from '../child-item.js';

/** What comes to pass by the day if nothing more is recorded. */
export const BREACH_KINDS = ['turns-red', 'passes-due', 'turns-19', 'turns-25', 'leaves'] as const;
export type BreachKind = (typeof BREACH_KINDS)[number];

/** One thing that comes to pass for one child. */
export interface ForecastItem extends ChildItem {
  readonly name: string | null;
  readonly kind: BreachKind;
  /** The day on which it comes to pass: the first red day, the first day after the due date, the birthday, the end. */
  readonly day: PlainDate;
  /** A transition risk, or for `passes-due` a duty. */
  readonly rule: string;
  readonly episode: string;
  /** The sentence of the risk's window; null for a duty. */
  readonly reason: string | null;
  readonly clears: string | null;
}

/** How many of each kind there are, and what cannot be counted among them. */
export interface ForecastCounts {
  /** Children with at least one of them. */
  readonly children: number;
  readonly turnsRed: number;
  readonly passesDue: number;
  readonly turns19: number;
  readonly turns25: number;
  readonly leaves: number;
  /** Windows that stay amber: the source they rest on has fallen silent by the day of their red. */
  readonly asLastTold: number;
  /** No source says enough, or what was told is too old by then. */
  readonly cannotBeSaid: number;
}

export type Grouping = 'setting' | 'officer' | 'rule';

/** The same for one setting, officer or rule; null: children with none. */
export interface ForecastGroup extends ForecastCounts {
  readonly key: string | null;
  /** The setting's name where it has one. */
  readonly name: string | null;
}
