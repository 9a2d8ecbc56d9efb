import type { Instant } from '../domain/plain-date.js';
import type { StoredEnvelope } from './codec/event-text.js';
import { START_POSITION } from './port.js';
import type { EventStore } from './port.js';

const before = (position: string): string => (BigInt(position) - 1n).toString().padStart(20, '0');

/** `recordedAt` of the log's last event, for the clock guard; undefined for an empty log. */
export const lastRecordedAt = async (store: EventStore): Promise<Instant | undefined> => {
  const head = await store.head();
  if (head === START_POSITION) return undefined;
  const [last] = await store.readAll({ after: before(head), limit: 1 });
  return last && (JSON.parse(last.metadata) as StoredEnvelope).recordedAt;
};
