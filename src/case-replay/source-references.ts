import { readable } from '../domain/sealed.js';
import type { JourneyFact } from '../journey/catalogue.js';

const placeOf = (source: string, row: number | string): string => `${source} ${row}`;

/** What the source itself calls the row that each event of a stream came from; undefined where that cannot be said. */
export const sourceReferences = (
  events: readonly JourneyFact[],
): ((event: JourneyFact) => string | undefined) => {
  const names = new Map<string, string>();
  for (const event of events) {
    if (event.type !== 'SourceReported') continue;
    for (const { row, ref } of readable(event.data.references) ?? [])
      names.set(placeOf(event.metadata.source, row), ref);
  }
  return ({ metadata: { source, sourceRow } }) =>
    sourceRow === undefined ? undefined : names.get(placeOf(source, sourceRow));
};
