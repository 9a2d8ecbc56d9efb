import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened, inOrder } from '../guards.js';
import type { PhaseTransferPlanned } from './placement.events.js';

/** A transfer between phases of education is expected (SEND Regs 2014 reg 18). */
export class PlanPhaseTransfer {
  readonly type = 'PlanPhaseTransfer';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof PhaseTransferPlanned>,
    readonly today: PlainDate,
  ) {}
}

export const planPhaseTransfer: Decide<PlanPhaseTransfer> = (command, history) => {
  const { said } = command;
  const day = happened('planning', 'plannedOn', command, history);
  inOrder(day, said.transferOn, [
    'transfer-before-it-was-planned',
    'transferOn',
    'The transfer lies before the day on which it was planned.',
  ]);
  return [{ type: 'PhaseTransferPlanned', occurredOn: day, data: said }];
};
