import { isUnreadable } from '../domain/sealed.js';
import type { Child } from '../web/graphql/child.js';
import type { StatedField, StatedValue } from './stated-values.js';
import { Statement } from './statement.graphql.js';

const heldBy = (child: Child): Readonly<Record<StatedField, string | undefined>> => ({
  ...{ name: child.name, 'date-of-birth': child.dateOfBirth, upn: child.upn, uln: child.uln },
  ...{ 'nhs-number': child.nhsNumber, locality: child.locality, need: child.primaryNeed },
  setting: child.setting?.code,
});

/** A stated value as GraphQL answers it, beside what the child's own fields hold. */
export const statementAnswer = (
  child: Child,
  { field, value, event }: StatedValue,
  source: string,
): Statement => {
  const said = isUnreadable(value) ? { unreadable: value.unreadable } : { value };
  const { occurredOn: effectiveFrom, knownAt, recordedAt, metadata, id: eventId } = event;
  const holds = !isUnreadable(value) && heldBy(child)[field] === value;
  return Object.assign(new Statement(), {
    ...{ field, ...said, holds, effectiveFrom, knownAt, recordedAt, source, role: metadata.role, eventId },
  });
};
