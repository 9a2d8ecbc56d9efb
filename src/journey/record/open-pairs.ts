import type { JourneyFact } from '../catalogue.js';
import { isFirstSide, otherStream } from './tell-other-record.js';
import type { FirstSide } from './tell-other-record.js';

const halfOf = (type: string, from: string, to: string, occurredOn: string): string =>
  [type, from, to, occurredOn].join(' ');

/** Links that both records were told apart from each other: an import says the same to each of them. */
const toldApart = (events: readonly JourneyFact[]): ReadonlySet<string> =>
  new Set(
    events
      .filter(isFirstSide)
      .filter(({ metadata }) => metadata.causationId === undefined)
      .map((half) => halfOf(half.type, half.stream, otherStream(half), half.occurredOn)),
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
    const { id, type, stream, occurredOn, metadata } = first;
    const other = otherStream(first);
    // Of what was erased nothing more is said.
    if (erased.has(stream) || erased.has(other)) return false;
    if (metadata.causationId !== undefined && ids.has(metadata.causationId)) return false;
    return !causes.has(id) && !apart.has(halfOf(type, other, stream, occurredOn));
  });
};
