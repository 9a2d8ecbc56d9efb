import { isUnreadable, opened, SealedValue } from '../domain/sealed.js';
import type { JourneyFact } from '../journey/catalogue.js';

/** The data of an event with its sealed values opened; one that cannot be read is `{ unreadable }`, never an error. */
export const plainData = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof SealedValue) return plainData(opened(value as SealedValue<unknown>));
  if (isUnreadable(value)) return { unreadable: value.unreadable };
  if (Array.isArray(value)) return value.map(plainData);
  const plain: Record<string, unknown> = { ...value };
  for (const name in plain) {
    const part = plain[name];
    // Most is in clear, and stands in the copy already.
    if (typeof part === 'object' && part !== null) plain[name] = plainData(part);
  }
  return plain;
};

/** The system that each event of a stream came from: a source's own name for what was imported. */
export const sourceNames = (events: readonly JourneyFact[]): ((event: JourneyFact) => string) => {
  const names = new Map<string, string>();
  for (const event of events)
    if (event.type === 'SourceReported') names.set(event.metadata.source, event.data.source);
  return ({ metadata: { source } }) => names.get(source) ?? source;
};

/** What a load said of itself is bookkeeping: it stands in the audit trail, and is no part of the journey. */
export const isOfJourney = ({ type }: JourneyFact): boolean => type !== 'SourceReported';
