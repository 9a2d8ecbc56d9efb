import type { StoredEvent } from './port.js';

/** Whether two houses of a log hold one event alike: its place, its name, and its texts to the character. */
export const isSameEvent = (one: StoredEvent, other: StoredEvent | undefined): boolean =>
  one.position === other?.position &&
  one.stream === other.stream &&
  one.revision === other.revision &&
  one.id === other.id &&
  one.type === other.type &&
  one.data === other.data &&
  one.metadata === other.metadata;
