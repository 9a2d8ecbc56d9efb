import type { Known } from '../../domain/envelope.js';
import type { PartialDate, PlainDate } from '../../domain/plain-date.js';
import type { JourneyData, JourneyFactType } from '../catalogue.js';

/** One kind of fact that a load covers for this child, from day to day (both included). */
export interface Covered {
  readonly kind: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** The source records when each fact of the kind was known. */
  readonly atEveryK?: boolean;
}

/** What the source itself calls the record, or the fact, in a row of the file. */
export interface SourceReference {
  readonly row: number;
  readonly ref: string;
}

/** What one load (one edition of one source, one file) is, as far as it speaks of one child. */
export interface Load {
  readonly importId: string;
  /** The source system: `sen2`, `annex-a`, the name in a journeys file. */
  readonly source: string;
  readonly edition: string;
  readonly digest: string;
  readonly asAt?: PlainDate;
  /** The load's own moment; carried by its `SourceReported`. Its facts carry their own. */
  readonly known: Known;
  readonly covers: readonly Covered[];
  /** Of every row that has one. */
  readonly references?: readonly SourceReference[];
}

/** A statement of a load, in the file's order. */
export interface Reported<T extends JourneyFactType = JourneyFactType> {
  readonly type: T;
  readonly occurredOn: PartialDate;
  readonly occurredBy?: boolean;
  readonly data: JourneyData<T>;
  readonly known: Known;
  /** Row of the file. */
  readonly row: number;
  /** Name of the file, where one load is several. */
  readonly file?: string;
  /** Keyed HMAC of the source's own reference of this fact. */
  readonly sourceKey?: string;
  /** Given where another statement of the load names it, and for a `FactCorrected`. */
  readonly id?: string;
  /** Replacing facts of a correction follow it directly; the id of the wrong event, or its reference's HMAC. */
  readonly replaces?: string;
}

/** A statement of any type, told apart by it. */
export type ReportedFact = { [T in JourneyFactType]: Reported<T> }[JourneyFactType];

/**
 * A fact that an earlier load of the source gave and this one does not, beside one of its kind that this one gives for
 * the first time: perhaps the same fact, put right. Nobody has said so, and nothing is recorded of it.
 */
export interface ProposedCorrection {
  readonly type: JourneyFactType;
  /** The event that states what is no longer given. */
  readonly event: string;
  readonly was: PartialDate;
  /** The setting by its number, where both name one and they differ. */
  readonly wasAt: string | undefined;
  readonly is: PartialDate;
  readonly isAt: string | undefined;
  /** Row of the file. */
  readonly row: number;
  /** Name of the file, where one load is several. */
  readonly file: string | undefined;
}
