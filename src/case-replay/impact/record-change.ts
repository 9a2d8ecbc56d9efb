import { compareText } from '../../domain/compare-text.js';
import type { Instant } from '../../domain/plain-date.js';
import { correctionsOf } from '../../journey/belief/corrections.js';
import type { Told } from '../../journey/belief/kinds.js';
import { ledgerOf } from '../../journey/belief/slots.js';
import type { JourneyFact } from '../../journey/catalogue.js';

/** What changes what the record says of facts that it held already. */
export const CHANGE_TYPES = [
  ...(['FactCorrected', 'RecordsLinked', 'RecordsUnlinked'] as const),
  ...(['FactMovedToAnotherChild', 'FactReceivedFromAnotherChild'] as const),
] as const;
export type ChangeType = (typeof CHANGE_TYPES)[number];

type ChangeEvent = Extract<JourneyFact, { readonly type: ChangeType }>;

/** One correction, link or move, with the events that stand or fall with it. */
export interface RecordChange {
  readonly event: ChangeEvent;
  readonly knownAt: Instant;
  /** Events that it put in the place of others, or brought over. */
  readonly instead: readonly string[];
  /** Every event that says it, its own among them: without these it is as if nobody had. */
  readonly events: readonly string[];
}

const isChange = (event: JourneyFact): event is ChangeEvent =>
  (CHANGE_TYPES as readonly string[]).includes(event.type);

/** By correction, the events that replace others under it. */
const replacedUnder = (events: readonly JourneyFact[]): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  const { owners } = correctionsOf(ledgerOf(events as readonly unknown[] as readonly Told[]));
  for (const [replacing, { statement }] of owners) {
    const ids = found.get(statement.event.id) ?? [];
    found.set(statement.event.id, ids);
    if (!ids.includes(replacing.event.id)) ids.push(replacing.event.id);
  }
  return found;
};

/** The facts that came over from another child follow their receipt, in its append. */
const receivedWith = (receipt: ChangeEvent, events: readonly JourneyFact[]): readonly JourneyFact[] =>
  events.filter(
    ({ stream, metadata, revision }) =>
      stream === receipt.stream &&
      revision > receipt.revision &&
      metadata.correlationId === receipt.metadata.correlationId,
  );

const otherStream = ({ type, data }: JourneyFact): string | undefined =>
  type === 'RecordsLinked' ? data.withStream : type === 'RecordsUnlinked' ? data.fromStream : undefined;

/** A link, or its undoing, is said by both records from one moment on. */
const otherHalf = (event: ChangeEvent, events: readonly JourneyFact[]): readonly JourneyFact[] =>
  events.filter(
    (one) =>
      one.type === event.type &&
      one.knownAt === event.knownAt &&
      one.stream === otherStream(event) &&
      otherStream(one) === event.stream,
  );

/** A fact that is moved is corrected in the same append, directly before. */
const correctionOfMove = (event: ChangeEvent, events: readonly JourneyFact[]): readonly JourneyFact[] =>
  events.filter(
    ({ type, stream, revision }) =>
      type === 'FactCorrected' && stream === event.stream && revision === event.revision - 1,
  );

const idsOf = (events: readonly JourneyFact[]): string[] => events.map(({ id }) => id);

const changeOf = (
  event: ChangeEvent,
  events: readonly JourneyFact[],
  replaced: ReadonlyMap<string, readonly string[]>,
): RecordChange => {
  const change = (instead: readonly string[], along: readonly string[]): RecordChange => ({
    ...{ event, knownAt: event.knownAt, instead, events: [event.id, ...instead, ...along] },
  });
  switch (event.type) {
    case 'FactCorrected':
      return change(replaced.get(event.id) ?? [], []);
    case 'FactMovedToAnotherChild':
      return change([], idsOf(correctionOfMove(event, events)));
    case 'FactReceivedFromAnotherChild': {
      const [corrections, facts] = [[] as JourneyFact[], [] as JourneyFact[]];
      for (const one of receivedWith(event, events))
        (one.type === 'FactCorrected' ? corrections : facts).push(one);
      return change(idsOf(facts), idsOf(corrections));
    }
    default:
      return change([], idsOf(otherHalf(event, events)));
  }
};

const inOrder = (a: JourneyFact, b: JourneyFact): number =>
  compareText(a.knownAt, b.knownAt) || compareText(a.position, b.position);

/** Every change of a person's record, in the order in which it became known. @param events of all the person's streams */
export const changesOf = (events: readonly JourneyFact[]): readonly RecordChange[] => {
  const found = events.filter(isChange);
  if (found.length === 0) return [];
  const replaced = replacedUnder(events);
  const changes = found.sort(inOrder).map((event) => changeOf(event, events, replaced));
  // The other half of a link, or the correction of a move, goes along with it and is no change of its own.
  const moves = changes.filter(
    ({ event }) => event.type !== 'FactCorrected' && event.type.startsWith('Fact'),
  );
  const along = new Set(moves.flatMap((change) => change.events.slice(1)));
  return changes.filter((change) => {
    if (along.has(change.event.id)) return false;
    for (const id of change.events.slice(1)) along.add(id);
    return true;
  });
};
