import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { Refused } from '../../domain/refused.js';
import type { Decide } from '../command.js';
import { holdsNow } from './holds.js';
import type { LegalHoldLifted } from './information-governance.events.js';

/** A legal hold was lifted, with the reason; retention runs again where no other is in place. */
export class LiftLegalHold {
  readonly type = 'LiftLegalHold';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof LegalHoldLifted>,
    readonly today: PlainDate,
  ) {}
}

export const liftLegalHold: Decide<LiftLegalHold> = ({ said, today }, history) => {
  if (!holdsNow(history).some(({ data }) => data.hold === said.hold))
    throw new Refused('no-such-hold', 'hold', 'There is no such hold in place on this record.');
  return [{ type: 'LegalHoldLifted', occurredOn: today, data: said }];
};
