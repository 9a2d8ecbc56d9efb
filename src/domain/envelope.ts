import type { Instant, PartialDate } from './plain-date.js';

/** Flat strings that travel with an event. Ids are opaque, never personal. */
export interface Metadata {
  readonly recordedBy?: string;
  readonly actedBy?: string;
  readonly role?: string;
  readonly organisation?: string;
  readonly purpose?: string;
  /** `page`, `graphql`, `command-line` or `import:<id>`. */
  readonly source: string;
  /** Keyed HMAC of the source's own reference. */
  readonly sourceKey?: string;
  /** Row of the file, for reports. */
  readonly sourceRow?: string;
  readonly correlationId: string;
  readonly causationId?: string;
  readonly commandId?: string;
  readonly commandDigest?: string;
}

/** `instant`: exact; `day`: only the day is known; `by`: known at the latest then (a yearly return). */
export type KnownPrecision = 'instant' | 'day' | 'by';

/** When the authority's records first held a fact, and who says so. */
export interface Known {
  readonly knownAt: Instant;
  readonly knownFrom: 'here' | 'source';
  readonly knownPrecision: KnownPrecision;
}

/** A fact as a decision makes it: the handler adds id, stream, revision, recordedAt and metadata. */
export interface NewFact<T extends string = string, D = unknown> {
  readonly type: T;
  readonly occurredOn: PartialDate;
  /** True: `occurredOn` is only the latest day on which it can have happened. */
  readonly occurredBy?: boolean;
  readonly data: D;
  /** Left out: known when recorded. */
  readonly known?: Known;
  /** Id of the event that this one replaces, in the same append as its `FactCorrected`. */
  readonly replaces?: string;
  /** Left out: the handler makes one. Given where another event of the same append names it. */
  readonly id?: string;
  readonly sourceKey?: string;
  readonly sourceRow?: string;
}

/** An event of the log, upcast to its newest version; sealed leaves of `data` open lazily. */
export interface RecordedFact<T extends string = string, D = unknown> extends Known {
  readonly id: string;
  readonly type: T;
  readonly schemaVersion: number;
  readonly stream: string;
  readonly revision: number;
  /** 20 decimal digits; empty while the append is under way. */
  readonly position: string;
  readonly occurredOn: PartialDate;
  readonly occurredBy: boolean;
  readonly recordedAt: Instant;
  readonly replaces?: string;
  readonly data: D;
  readonly metadata: Metadata;
}
