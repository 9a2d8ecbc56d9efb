import type { NewFact } from '../../domain/envelope.js';
import { readable } from '../../domain/sealed.js';
import type { JourneyFact } from '../catalogue.js';
import { factToReceive } from './moved-fact.js';
import type { Moved } from './moved-fact.js';

/** What the first of two appends says to the second. */
export type FirstSide = Moved | Extract<JourneyFact, { type: 'RecordsLinked' | 'RecordsUnlinked' }>;

export const isFirstSide = (event: JourneyFact): event is FirstSide =>
  event.type === 'RecordsLinked' ||
  event.type === 'RecordsUnlinked' ||
  event.type === 'FactMovedToAnotherChild';

/** The stream that the other side stands in. */
export const otherStream = (first: FirstSide): string => {
  if (first.type === 'RecordsLinked') return first.data.withStream;
  return first.type === 'RecordsUnlinked' ? first.data.fromStream : first.data.toStream;
};

/** Tells a record what another says of both; the second append of a pair. Said twice, it happens once. */
export class TellOtherRecord {
  readonly type = 'TellOtherRecord';

  /** @param giver the events of the record that said it first, all of them */
  constructor(
    readonly childId: string,
    readonly first: FirstSide,
    readonly giver: readonly JourneyFact[],
  ) {}
}

const factsOf = (first: FirstSide, giver: readonly JourneyFact[]): readonly NewFact[] => {
  const { occurredOn, stream } = first;
  const said = readable<string>(first.data.reason);
  const reason = said === undefined ? {} : { reason: said };
  if (first.type === 'RecordsLinked') {
    const { because } = first.data;
    return [{ type: 'RecordsLinked', occurredOn, data: { withStream: stream, because, ...reason } }];
  }
  if (first.type === 'RecordsUnlinked')
    return [{ type: 'RecordsUnlinked', occurredOn, data: { fromStream: stream, ...reason } }];
  const data = { event: first.data.event, fromStream: stream, ...reason };
  return [{ type: 'FactReceivedFromAnotherChild', occurredOn, data }, factToReceive(first, giver)];
};

/** The other side's facts, known from the same moment as the first, so that no moment finds only one of them. */
export const otherSide = ({ first, giver }: TellOtherRecord): readonly NewFact[] => {
  const { knownAt, knownFrom, knownPrecision } = first;
  return factsOf(first, giver).map((fact) => ({ ...fact, known: { knownAt, knownFrom, knownPrecision } }));
};
