import { Refused } from '../../domain/refused.js';
import { journey } from '../../journey/journey.js';
import { RecordReportedFacts } from '../../journey/record/record-reported-facts.js';
import type { Load, ReportedFact } from '../../journey/record/reported-load.js';
import { aNote } from '../report/entry.js';
import type { Loading } from './loading.js';
import { commandIdOf } from './record-once.js';

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
  /** Told apart where one file speaks of one child in two records. */
  readonly part?: string;
  readonly asAt?: string;
}

const IMPORTER = 'throughline import';

const whenErased = (error: unknown, { file, row }: RecordPlace, { report }: Loading): number => {
  if (!(error instanceof Refused) || error.reason !== 'record-erased') throw error;
  report(aNote({ file, row }, 'The person’s record was erased; the row is left out.', 'Nothing needs to be done.'));
  return 0;
};

/** One command, one append, durable when it resolves. @returns the number of events added: none for a load said again */
export const reportToChild = async (load: ChildLoad, place: RecordPlace, loading: Loading): Promise<number> => {
  const { importId, source, edition, known, services } = loading;
  const digest = load.part === undefined ? loading.digest : `${loading.digest}-${load.part}`;
  const of: Load = {
    ...{ importId, source, edition, digest, known, covers: load.covers },
    ...(load.asAt !== undefined && { asAt: load.asAt }),
  };
  const commandId = commandIdOf(IMPORTER, source, edition, digest, load.stream);
  try {
    const done = await services.handler.execute({
      stream: load.stream,
      command: new RecordReportedFacts(load.stream.slice('child-'.length), of, load.facts),
      decider: journey,
      context: { source: `import:${importId}`, commandId },
      said: () => JSON.stringify([commandId, known.knownAt]),
    });
    return done.repeated ? 0 : done.eventIds.length;
  } catch (error) {
    return whenErased(error, place, loading);
  }
};
