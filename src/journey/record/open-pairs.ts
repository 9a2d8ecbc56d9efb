import type { JourneyFact } from '../catalogue.js';
import { isFirstSide, otherStream } from './tell-other-record.js';
import type { FirstSide } from './tell-other-record.js';

type Link = Extract<JourneyFact, { type: 'RecordsLinked' }>;

const isReportedLink = (event: JourneyFact): event is Link =>
  event.type === 'RecordsLinked' && event.data.because === 'identifiers';

const halfOf = (from: string, to: string, occurredOn: string): string => [from, to, occurredOn].join(' ');

/** Links that both records were told apart from each other: an import says the same to each of them. */
const toldApart = (events: readonly JourneyFact[]): ReadonlySet<string> =>
  new Set(
    events
      .filter(isReportedLink)
      .map(({ stream, data, occurredOn }) => halfOf(stream, data.withStream, occurredOn)),
  );

/**
 * What was said to one of two records and not yet to the other: a crash came between the two appends.
 * @param events every event of the log that links or parts records, moves a fact or erases a subject, in log order
 */
export const openPairs = (events: readonly JourneyFact[]): readonly FirstSide[] => {
  const ids = new Set(events.map(({ id }) => id));
  const causes = new Set(events.map(({ metadata }) => metadata.causationId));
  const erased = new Set(events.filter(({ type }) => type === 'SubjectErased').map(({ stream }) => stream));
  const apart = toldApart(events);
  return events.filter(isFirstSide).filter((first) => {
    const { id, stream, occurredOn, metadata } = first;
    const other = otherStream(first);
    // Of what was erased nothing more is said.
    if (erased.has(stream) || erased.has(other)) return false;
    if (metadata.causationId !== undefined && ids.has(metadata.causationId)) return false;
    return !causes.has(id) && !(isReportedLink(first) && apart.has(halfOf(other, stream, occurredOn)));
  });
};
