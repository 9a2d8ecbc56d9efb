import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import type { ChcDecidedInPrinciple } from './adulthood.events.js';

/** Eligibility for adult continuing healthcare was decided in principle, at 17. */
export class DecideContinuingHealthcareInPrinciple {
  readonly type = 'DecideContinuingHealthcareInPrinciple';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof ChcDecidedInPrinciple>,
    readonly today: PlainDate,
  ) {}
}

export const decideContinuingHealthcareInPrinciple: Decide<DecideContinuingHealthcareInPrinciple> = (
  command,
  history,
) => {
  const day = happened('decision', 'decidedOn', command, history);
  return [{ type: 'ChcDecidedInPrinciple', occurredOn: day, data: command.said }];
};
