import { formatPosition } from '../event-store/positions.js';
import type { JourneyFact } from '../journey/catalogue.js';
import { AuditEntry, JourneyEvent } from './journey-event.graphql.js';
import { plainData } from './plain-data.js';

/** An event as GraphQL answers it. */
export const eventAnswer = (event: JourneyFact, source: string): JourneyEvent => {
  const {
    id,
    type,
    schemaVersion,
    occurredOn,
    occurredBy,
    knownAt,
    knownFrom,
    knownPrecision,
    recordedAt,
    replaces,
  } = event;
  return Object.assign(new JourneyEvent(), {
    ...{
      id,
      type,
      schemaVersion,
      occurredOn,
      occurredBy,
      knownAt,
      knownFrom,
      knownPrecision,
      recordedAt,
      replaces,
    },
    ...{ source, data: plainData(event.data) },
  });
};

/** The same with who recorded it and where it stands. */
export const auditAnswer = (
  event: JourneyFact,
  { source, sourceRef, logId }: { source: string; sourceRef: string | undefined; logId: string },
): AuditEntry => {
  const { recordedBy, actedBy, role, organisation, purpose, correlationId } = event.metadata;
  return Object.assign(new AuditEntry(), {
    ...{ recordedBy, actedBy, role, organisation, purpose, correlationId, revision: event.revision },
    sourceRef,
    position: formatPosition(logId, event.position),
    event: eventAnswer(event, source),
  });
};
