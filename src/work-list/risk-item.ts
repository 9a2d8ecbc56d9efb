import type { PlainDate } from '../domain/plain-date.js';
import type { ChildItem } from './child-item.js';

/** A window that is open and coloured on the day: what a list shows. */
export interface RiskItem extends ChildItem {
  /** Surname, forename; null where it was erased. */
  readonly name: string | null;
  readonly rule: string;
  readonly ruleVersion: number;
  readonly episode: string;
  readonly severity: 'red' | 'amber';
  readonly amberFrom: PlainDate | null;
  readonly redFrom: PlainDate | null;
  readonly dueFrom: PlainDate | null;
  readonly dueTo: PlainDate | null;
  readonly toldUntil: PlainDate | null;
  readonly staleFrom: PlainDate | null;
  readonly reason: string;
  readonly clears: string;
}
