import type { PlainDate } from '../domain/plain-date.js';

/** A window that is open and coloured on the day: what a list shows. */
export interface RiskItem {
  readonly child: string;
  /** Surname, forename; null where it was erased. */
  readonly name: string | null;
  readonly dateOfBirth: PlainDate | null;
  readonly upn: string | null;
  readonly ncYear: number | null;
  readonly age: number | null;
  /** URN or UKPRN, or an arrangement. */
  readonly setting: string | null;
  readonly settingName: string | null;
  readonly need: string | null;
  readonly locality: string | null;
  readonly officer: string | null;
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
