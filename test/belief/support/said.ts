import type { PartialDate, PlainDate } from '../../../src/domain/plain-date.js';
import type { JourneyData, JourneyFactType } from '../../../src/journey/catalogue.js';

/** A statement of a fact, as a row of a file has it or a person types it. */
export interface FactRow {
  readonly type: JourneyFactType;
  readonly data: Readonly<Record<string, unknown>>;
  readonly occurredOn: PartialDate;
  readonly occurredBy?: boolean;
  /** Moment number; left out: the load's. */
  readonly known?: number;
  readonly ref?: string;
}

/** What a correction speaks of: the source's reference. */
export interface Target {
  readonly source: string;
  readonly ref: string;
}

export interface CorrectionRow {
  readonly wrong: JourneyData<'FactCorrected'>['wrong'];
  readonly of: Target;
  readonly known?: number;
  readonly ref?: string;
  /** Moment number, for `known-at`. */
  readonly instead?: number;
  readonly replacing?: readonly FactRow[];
}

export type Row = FactRow | CorrectionRow;
export const isCorrection = (row: Row): row is CorrectionRow => 'wrong' in row;

/** One file of a source, or (no source) one thing typed here. */
export interface Said {
  readonly source?: string;
  readonly edition?: string;
  readonly digest?: string;
  readonly known: number;
  readonly asAt?: PlainDate;
  readonly covers?: JourneyData<'SourceReported'>['covers'];
  readonly rows: readonly Row[];
}

/** Moment number as an instant: so many days into 2024. */
export const moment = (number: number): string => {
  const day = String(((number - 1) % 28) + 1).padStart(2, '0');
  const month = String(Math.floor((number - 1) / 28) + 1).padStart(2, '0');
  return `2024-${month}-${day}T12:00:00.000Z`;
};

const PAGE = 'page';
/** The source under which a reference of something typed is looked up. */
export const TYPED = PAGE;
