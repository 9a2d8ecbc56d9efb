import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { Refused } from '../../domain/refused.js';
import type { Decide } from '../command.js';
import { restrictionNow } from './restrictions.js';
import type { RestrictionLifted } from './information-governance.events.js';

/** The restriction of the record was lifted, with the reason. */
export class LiftRestriction {
  readonly type = 'LiftRestriction';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof RestrictionLifted>,
    readonly today: PlainDate,
  ) {}
}

export const liftRestriction: Decide<LiftRestriction> = ({ said, today }, history) => {
  if (restrictionNow(history) === undefined)
    throw new Refused('not-restricted', undefined, 'The record is not restricted.');
  return [{ type: 'RestrictionLifted', occurredOn: today, data: said }];
};
