import type { NewFact } from '../../domain/envelope.js';
import { Refused } from '../../domain/refused.js';
import { isUnreadable, SealedValue } from '../../domain/sealed.js';
import { beliefOf } from '../belief/belief.js';
import type { BelievedFact } from '../belief/history.js';
import { kindOf } from '../belief/kinds.js';
import type { Data } from '../belief/kinds.js';
import type { JourneyFact } from '../catalogue.js';

/** Said by the giver: which fact is another child's. */
export type Moved = Extract<JourneyFact, { type: 'FactMovedToAnotherChild' }>;

const AT_LAST = '9999-12-31T23:59:59.999Z';

/** What is sealed opens with the giver's key, so that it can be sealed anew. @throws Refused `fact-unreadable` */
const inClear = (value: unknown): unknown => {
  const open: unknown = value instanceof SealedValue ? value.open() : value;
  if (isUnreadable(open))
    throw new Refused('fact-unreadable', 'event', 'The fact cannot be read, so it cannot be moved.');
  if (Array.isArray(open)) return open.map(inClear);
  if (typeof open !== 'object' || open === null) return open;
  return Object.fromEntries(Object.entries(open).map(([name, part]) => [name, inClear(part)]));
};

/** A source's own names are keyed to the giver; an episode goes on being named by our id. */
const withOurNames = (type: string, data: Data, events: readonly JourneyFact[]): Data => {
  const { alias: _, ...kept } = data;
  const named: Record<string, unknown> = kept;
  for (const { id, ref } of kindOf(type)?.named ?? []) {
    const name = named[ref];
    if (name === undefined) continue;
    delete named[ref];
    const opener = events
      .map((event) => event.data as Data)
      .find(
        (one) => (one['alias'] as { refKey: string } | undefined)?.refKey === name && one[id] !== undefined,
      );
    if (opener && named[id] === undefined) named[id] = opener[id];
  }
  return named;
};

/** The fact as it was believed when it was moved. */
const believedBefore = (moved: Moved, events: readonly JourneyFact[]): BelievedFact => {
  // The correction stands directly before it, in the same append.
  const before = events.filter(({ revision }) => revision < moved.revision - 1);
  const type = before.find(({ id }) => id === moved.data.event)?.type;
  const fact =
    type &&
    beliefOf(before)
      .historyAt(AT_LAST)
      .of(type)
      .find((one) => one.events.includes(moved.data.event));
  if (!fact) throw new Refused('unknown-fact', 'event', 'The record of this child holds no such fact.');
  return fact;
};

/** The moved fact as the receiver is told it, known from the moment of the move. @param giver the giver's events */
export const factToReceive = (moved: Moved, giver: readonly JourneyFact[]): NewFact => {
  const { type, data, occurredOn, occurredBy } = believedBefore(moved, giver);
  return {
    ...{ type, occurredOn, ...(occurredBy && { occurredBy }) },
    data: inClear(withOurNames(type, data, giver)),
  };
};
