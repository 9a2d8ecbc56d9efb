import type { PlainDate } from '../../domain/plain-date.js';

/** A row of an Annex A list, each value in its normal form; what is empty is left out. */
export interface AnnexARow {
  readonly list: 1 | 2;
  readonly file: string;
  readonly row: number;
  /** The authority's own id of the child. */
  readonly id: string;
  readonly upn?: string;
  readonly uln?: string;
  readonly upnUnknown?: 'UN1' | 'UN2' | 'UN3' | 'UN5' | 'UN8' | 'UN9' | 'UN10';
  readonly born: PlainDate;
  readonly sex?: 'M' | 'F' | 'U';
  readonly ethnicity?: string;
  readonly initial?: PlainDate;
  readonly updated?: PlainDate;
  readonly reviewed?: PlainDate;
  readonly need?: string;
  readonly urn?: string;
  readonly subsidiary?: string;
  readonly homeEducated?: boolean;
  readonly suspensions?: number;
  readonly exclusions?: number;
  /** Per cent of sessions missed, in basis points. */
  readonly absenceBasisPoints?: number;
  readonly inCare?: boolean;
  readonly disabled?: 'yes' | 'no' | 'not-known';
}
