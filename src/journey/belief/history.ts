import type { Known } from '../../domain/envelope.js';
import type { Episode } from '../../domain/fact-schema.js';
import type { Instant, PartialDate, PlainDate } from '../../domain/plain-date.js';
import type { Asked } from './asked.js';
import type { JourneyData, JourneyFactType } from '../catalogue.js';

/** One fact as believed at a moment of knowledge: all its statements known by then, merged field by field. */
export interface BelievedFact<T extends JourneyFactType = JourneyFactType> extends Known {
  /** Type, episode and natural key: equal keys are one fact. */
  readonly key: string;
  readonly type: T;
  readonly data: JourneyData<T>;
  readonly occurredOn: PartialDate;
  readonly occurredBy: boolean;
  /** The last day on which it can have happened: its place in the order, and what "by D" compares. */
  readonly latestOn: PlainDate;
  /** Observations only: the state was no longer seen from this day on. Never later than the day of a cut. */
  readonly endedOn?: PlainDate | undefined;
  /** The episode that it belongs to (or, belonging to none, opens), resolved over our ids and the sources' aliases. */
  readonly episode?: string | undefined;
  /** Every episode that it names or opens: `episodes.plan` of a first plan and of its ceasing are equal. */
  readonly episodes: Readonly<Partial<Record<Episode, string>>>;
  /** Every event that states it, the earliest first. */
  readonly events: readonly string[];
  /** Who says so: a source system (`sen2`, …) or `here`. */
  readonly source: string;
}

/** What the fold noticed about the record itself. */
export interface RecordGap {
  readonly kind:
    | 'source-still-says'
    | 'sources-conflict'
    | 'episode-without-opener'
    | 'placement-ended-by-next'
    | 'believed-as-planned';
  readonly type: JourneyFactType;
  readonly key: string;
  readonly since: PlainDate;
  readonly events: readonly string[];
}

/** A kind of fact that a source covered, from day to day (both included). */
export interface Coverage {
  readonly kind: string;
  readonly source: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** A person's history as known at a moment, in the order of the life; possibly cut at a day. Never changed in place. */
export interface History {
  readonly knownAt: Instant;
  /** The day at which the life was cut; undefined: not cut. */
  readonly cutAt: PlainDate | undefined;
  /** Undefined where none is on record or it cannot be read. The latest known, as believed. */
  readonly dateOfBirth: PlainDate | undefined;
  /** Facts of the life, in order. The same object as long as nothing about the fact changed. */
  readonly facts: readonly BelievedFact[];
  /** Facts of one type, in order; of the record (never cut) or of the life. Do not change the array. */
  of<T extends JourneyFactType>(type: T): readonly BelievedFact<T>[];
  /** The newest fact of the type, if any. */
  latest<T extends JourneyFactType>(type: T): BelievedFact<T> | undefined;
  /** What each source covered, as known then; a source that is `atEveryK` is cut at the moment's London date. */
  readonly coverage: readonly Coverage[];
  readonly gaps: readonly RecordGap[];
  /** The same history with only the life up to and including the day. */
  until(day: PlainDate): History;
}

/** Everything ever believed of one person. */
export interface Belief {
  /** Every moment at which anything believed changed, ascending. */
  readonly moments: readonly Instant[];
  /** The bit with which histories note that they were asked for a type; 0: nothing of the type is ever believed. */
  bitOf(type: JourneyFactType): Asked;
  /** The history as known at a moment (the records' view then). */
  historyAt(knownAt: Instant): History;
}
