import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { Refused } from '../../domain/refused.js';
import type { Decide } from '../command.js';
import type { IdentifierConflictResolved } from './identification.events.js';
import { checkIdentifier } from './identifiers.js';

/** A person looked at identifiers that differ and said which is right. */
export class ResolveIdentifierConflict {
  readonly type = 'ResolveIdentifierConflict';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof IdentifierConflictResolved>,
    readonly today: PlainDate,
  ) {}
}

export const resolveIdentifierConflict: Decide<ResolveIdentifierConflict> = ({ said, today }, history) => {
  checkIdentifier(said.identifier, said.value, 'value');
  const claims = history.of('IdentifierClaimed').filter(({ data }) => data.identifier === said.identifier);
  if (claims.length === 0 && history.gaps.every(({ type }) => type !== 'ChildRegistered'))
    throw new Refused('no-conflict', 'identifier', 'Nobody claims another value of this identifier.');
  return [{ type: 'IdentifierConflictResolved', occurredOn: today, data: said }];
};
