import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import type { ChcScreened } from './adulthood.events.js';

/** The young person was screened for adult continuing healthcare, at 16. */
export class ScreenForContinuingHealthcare {
  readonly type = 'ScreenForContinuingHealthcare';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof ChcScreened>,
    readonly today: PlainDate,
  ) {}
}

export const screenForContinuingHealthcare: Decide<ScreenForContinuingHealthcare> = (command, history) => {
  const day = happened('screening', 'screenedOn', command, history);
  return [{ type: 'ChcScreened', occurredOn: day, data: command.said }];
};
