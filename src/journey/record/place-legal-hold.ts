import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { Refused } from '../../domain/refused.js';
import type { Decide } from '../command.js';
import type { LegalHoldPlaced } from './information-governance.events.js';

/** The record is kept for an appeal, a complaint or an inquiry, whatever its retention says. */
export class PlaceLegalHold {
  readonly type = 'PlaceLegalHold';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof LegalHoldPlaced>,
    readonly today: PlainDate,
  ) {}
}

export const placeLegalHold: Decide<PlaceLegalHold> = ({ said, today }, history) => {
  if (history.of('LegalHoldLifted').some(({ data }) => data.hold === said.hold))
    throw new Refused(
      'hold-was-lifted',
      'hold',
      'That hold was lifted. Place the new one under a name of its own.',
    );
  return [{ type: 'LegalHoldPlaced', occurredOn: today, data: said }];
};
