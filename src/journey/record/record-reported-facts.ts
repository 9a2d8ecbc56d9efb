import type { Load, ReportedFact } from './reported-load.js';

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
