import type { Known } from '../../domain/envelope.js';
import type { PartialDate } from '../../domain/plain-date.js';
import type { JourneyFactType } from '../../journey/catalogue.js';

/** A source's own name for one of its facts. */
export interface SourceRef {
  readonly source: string;
  readonly ref: string;
}

/** One line of a journeys file, checked; its data still in the file's form. */
export interface JourneysLine {
  readonly row: number;
  /** The source's own id of the child. */
  readonly child: string;
  readonly type: JourneyFactType;
  readonly occurredOn: PartialDate;
  readonly occurredBy: boolean;
  readonly data: Readonly<Record<string, unknown>>;
  readonly known: Known;
  /** The source recorded when the fact was known. */
  readonly knownGiven: boolean;
  readonly sourceRef?: string;
  readonly corrects?: SourceRef;
  readonly replaces?: SourceRef;
}
