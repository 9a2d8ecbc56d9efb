import type { Known } from '../../domain/envelope.js';
import type { Instant, PlainDate } from '../../domain/plain-date.js';
import type { Covered, ReportedFact, SourceReference } from '../../journey/record/reported-load.js';
import type { RecordIdentity } from '../matching/identity.js';
import type { Reading } from '../reading/read-bytes.js';
import type { ChildHmac, StaffId } from '../references.js';
import type { ReportEntry } from '../report/entry.js';

/** What one record of a file says of one child. It is right by itself: wrong ones are reported and not handed out. */
export interface ChildRecord {
  readonly file: string;
  readonly row: number;
  readonly identity: RecordIdentity;
  /** @param hmac under the key of the child @param staffId what a member of staff is called in this log */
  readonly facts: (hmac: ChildHmac, staffId: StaffId) => ReportedFact[];
  readonly covers: (facts: readonly ReportedFact[]) => readonly Covered[];
  /** The source's own references, by row. */
  readonly references: () => readonly SourceReference[];
}

/** How a file is walked through: twice the same way, first to judge it, then to load it. */
export interface Walk {
  readonly known: Known;
  readonly reading: Reading;
  readonly report: (entry: ReportEntry) => void;
  /** The first pass found every row right: what it judged is not judged again. */
  readonly trusted?: boolean;
}

/** When a file says that its contents were known. */
export interface OwnTime {
  readonly at: Instant;
  readonly dayOnly: boolean;
}

/** A file of records about children, its header read. */
export interface PersonFile {
  readonly kind: 'sen2' | 'annex-a' | 'journeys';
  /** As a report names it. */
  readonly name: string;
  readonly source: string;
  readonly edition: string;
  readonly bytes: number;
  readonly authority?: string;
  readonly asAt?: PlainDate;
  readonly ownTime?: OwnTime;
  /** Officers that a return counts. */
  readonly officers?: { readonly dmo?: string; readonly dco?: string; readonly dsco?: string };
  /** Kinds of fact covered, for the authority's own record of the load. */
  readonly kinds: readonly string[];
  /** Batches of records. Ends having reported everything that is wrong. @throws FileRefused */
  walk(walk: Walk): AsyncGenerator<ChildRecord[]>;
  close?(): void;
}
