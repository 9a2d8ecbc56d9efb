import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import type { IdentifierClaimed } from './identification.events.js';
import { checkIdentifier } from './identifiers.js';

/** Somebody says that an identifier is this child's; two claims may stand side by side. */
export class ClaimIdentifier {
  readonly type = 'ClaimIdentifier';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof IdentifierClaimed>,
    readonly today: PlainDate,
  ) {}
}

export const claimIdentifier: Decide<ClaimIdentifier> = ({ said, today }) => {
  checkIdentifier(said.identifier, said.value, 'value');
  return [{ type: 'IdentifierClaimed', occurredOn: today, data: said }];
};
