import type { NewFact } from '../../domain/envelope.js';
import { londonDate } from '../../domain/london.js';
import { Refused } from '../../domain/refused.js';
import type { JourneyData, JourneyFact } from '../catalogue.js';
import { refuseWrongReports } from './own-record.js';
import type { Load, ReportedFact } from './reported-load.js';
import { sortReports } from './sort-reports.js';
import type { Restatement } from './sort-reports.js';

/** Everything that one load says of one child: one command, one append, one `SourceReported`. */
export class RecordReportedFacts {
  readonly type = 'RecordReportedFacts';

  /** @param facts in the file's order; a `FactCorrected` is followed directly by the facts that replace what it corrects. */
  constructor(
    readonly childId: string,
    readonly load: Load,
    readonly facts: readonly ReportedFact[],
  ) {}
}

/** Whether this very load was recorded before. @throws Refused when it was, as known at another time */
const wasRecorded = ({ source, edition, digest, known }: Load, events: readonly JourneyFact[]): boolean =>
  events.some((event) => {
    if (event.type !== 'SourceReported') return false;
    const { data } = event;
    if (data.source !== source || data.edition !== edition || data.digest !== digest) return false;
    if (event.knownAt === known.knownAt) return true;
    const detail = `This file was recorded as known at ${event.knownAt}. Import it with that time, or leave it out.`;
    throw new Refused('load-known-at-another-time', 'knownAt', detail);
  });

const sourceReported = (load: Load, restates: readonly Restatement[]): NewFact => {
  const { source, edition, digest, asAt, covers, known, references = [] } = load;
  const data: JourneyData<'SourceReported'> = {
    ...{ source, edition, digest, covers, restates },
    ...(asAt !== undefined && { asAt }),
    ...(references.length > 0 && { references }),
  };
  return { type: 'SourceReported', occurredOn: londonDate(known.knownAt), data, known };
};

/**
 * The events of a load: each statement that is new, and one `SourceReported` that says what the others restate.
 * @param events the child's events, all of them
 * @throws Refused only for what the record itself shows to be wrong, or for the load said again as known otherwise
 */
export const recordReportedFacts = (
  { load, facts }: RecordReportedFacts,
  events: readonly JourneyFact[],
  newId: () => string,
): readonly NewFact[] => {
  refuseWrongReports(facts);
  if (wasRecorded(load, events)) return [];
  const { added, restates } = sortReports(facts, events, newId);
  return [...added, sourceReported(load, restates)];
};
