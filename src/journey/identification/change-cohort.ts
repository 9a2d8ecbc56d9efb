import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { Refused } from '../../domain/refused.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import type { CohortChanged } from './identification.events.js';

/** The child is taught out of year: the NC year actually followed. */
export class ChangeCohort {
  readonly type = 'ChangeCohort';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof CohortChanged>,
    readonly today: PlainDate,
  ) {}
}

export const changeCohort: Decide<ChangeCohort> = (command, history) => {
  const { said } = command;
  const day = happened('cohort-change', 'changedOn', command, history);
  if (said.ncYearActual < -1 || said.ncYearActual > 20)
    throw new Refused('no-such-nc-year', 'ncYearActual', 'An NC year from -1 (nursery) to 20 is expected.');
  return [{ type: 'CohortChanged', occurredOn: day, data: said }];
};
