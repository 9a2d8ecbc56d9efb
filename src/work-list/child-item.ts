import type { PlainDate } from '../domain/plain-date.js';

/** A child as lists show one, as at a day and as known at a moment. */
export interface ChildItem {
  readonly child: string;
  readonly surname: string | null;
  readonly forename: string | null;
  readonly dateOfBirth: PlainDate | null;
  readonly upn: string | null;
  readonly uln: string | null;
  readonly nhsNumber: string | null;
  readonly age: number | null;
  readonly ncYear: number | null;
  readonly senStatus: 'none' | 'sen-support' | 'ehc-plan';
  readonly planInForce: 0 | 1;
  readonly setting: string | null;
  readonly settingName: string | null;
  readonly settingKind: string | null;
  readonly need: string | null;
  readonly locality: string | null;
  readonly officer: string | null;
}
