import { childOf } from '../../domain/child-stream.js';
import { Refused } from '../../domain/refused.js';
import { RecordReportedFacts } from '../../journey/record/record-reported-facts.js';
import type { Load, ReportedFact } from '../../journey/record/reported-load.js';
import { aNote } from '../report/entry.js';
import { proposalEntry } from '../report/proposal-entry.js';
import type { Loading } from './loading.js';

/** Where a record stands. */
export interface RecordPlace {
  readonly file: string;
  readonly row: number;
}

/** One child's load: what is told of it, and which part of the file it is. */
export interface ChildLoad {
  readonly stream: string;
  readonly facts: readonly ReportedFact[];
  readonly covers: Load['covers'];
  readonly references?: Load['references'];
  /** Told apart where one file speaks of one child in two records. */
  readonly part?: string;
  readonly asAt?: string;
}

const whenErased = (error: unknown, { file, row }: RecordPlace, { report }: Loading): number => {
  if (!(error instanceof Refused) || error.reason !== 'record-erased') throw error;
  report(
    aNote({ file, row }, 'The person’s record was erased; the row is left out.', 'Nothing needs to be done.'),
  );
  return 0;
};

/** One command, one append, durable when it resolves. @returns the number of events added: none for a load said again */
export const reportToChild = async (
  load: ChildLoad,
  place: RecordPlace,
  loading: Loading,
): Promise<number> => {
  const { importId, source, edition, known } = loading;
  const digest = load.part === undefined ? loading.digest : `${loading.digest}-${load.part}`;
  const of: Load = {
    ...{ importId, source, edition, digest, known, covers: load.covers },
    ...(load.asAt !== undefined && { asAt: load.asAt }),
    ...(load.references && { references: load.references }),
  };
  try {
    const childId = childOf(load.stream);
    const done = await loading.desk.report(new RecordReportedFacts(childId, of, load.facts));
    for (const one of done.proposals) loading.report(proposalEntry(place.file, load.stream, one));
    return done.repeated ? 0 : done.eventIds.length;
  } catch (error) {
    return whenErased(error, place, loading);
  }
};
