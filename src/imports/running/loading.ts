import type { Known } from '../../domain/envelope.js';
import type { JourneyDesk } from '../../journey/journey-desk.handlers.js';
import type { BytesJudged } from '../reading/read-bytes.js';
import type { ReportEntry } from '../report/entry.js';
import type { ImportServices } from '../importing.js';

/** One load under way: a file judged, its import begun. */
export interface Loading {
  readonly importId: string;
  readonly source: string;
  readonly edition: string;
  readonly digest: string;
  /** What the first pass judged of a file, by its path. */
  readonly judgedOf: (path: string) => BytesJudged | undefined;
  readonly known: Known;
  readonly services: ImportServices;
  readonly desk: JourneyDesk;
  /** The first pass found nothing wrong. */
  readonly trusted: boolean;
  readonly report: (entry: ReportEntry) => void;
  readonly signal?: AbortSignal | undefined;
  /** Told of each record that is durable. */
  readonly onDone: () => void;
}

/** What a load came to. */
export interface Loaded {
  readonly subjects: number;
  readonly events: number;
}

/** Appends under way at once: so many share one commit. */
export const IN_FLIGHT = 192;

/** In the second pass everything was said already. */
export const silent = (): void => undefined;
