import type { Known } from '../../domain/envelope.js';
import type { Instant } from '../../domain/plain-date.js';
import type { OwnTime } from './person-file.js';

const by = (knownAt: Instant): Known => ({ knownAt, knownFrom: 'source', knownPrecision: 'by' });

/**
 * From when a load's contents count as known: as asked for, as the file says of itself, else the import's own instant.
 * A file that gives only today's date was known by now.
 */
export const knownOfLoad = (asked: Instant | undefined, own: OwnTime | undefined, now: Instant): Known => {
  if (asked !== undefined) return by(asked);
  if (own === undefined || (own.dayOnly && own.at > now)) return by(now);
  return by(own.at);
};

/** Whether the load takes the import's own instant, which a resumed import keeps. */
export const takesOwnInstant = (
  asked: Instant | undefined,
  own: OwnTime | undefined,
  now: Instant,
): boolean => asked === undefined && (own === undefined || (own.dayOnly && own.at > now));
