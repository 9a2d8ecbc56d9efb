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
  /** Events that it put in the place of others. */
  readonly instead: readonly string[];
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
const receivedWith = (receipt: ChangeEvent, events: readonly JourneyFact[]): readonly string[] =>
  events
    .filter(({ type, stream, metadata, revision }) => {
      if (stream !== receipt.stream || revision <= receipt.revision || type === receipt.type) return false;
      return metadata.correlationId === receipt.metadata.correlationId;
    })
    .map(({ id }) => id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Every change of a person's record, in the order in which it became known. @param events of all the person's streams */
export const changesOf = (events: readonly JourneyFact[]): readonly RecordChange[] => {
  const changes = events.filter(isChange);
  if (changes.length === 0) return [];
  const replaced = replacedUnder(events);
  return changes
    .map((event) => ({
      event,
      knownAt: event.knownAt,
      instead:
        event.type === 'FactReceivedFromAnotherChild'
          ? receivedWith(event, events)
          : (replaced.get(event.id) ?? []),
    }))
    .sort((a, b) => compare(a.knownAt, b.knownAt) || compare(a.event.position, b.event.position));
};
