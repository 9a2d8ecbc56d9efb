import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened, inOrder } from '../guards.js';
import type { HealthServiceTransferPlanned } from './adulthood.events.js';

/** A move from a children's to an adult health service was planned (NICE NG43). */
export class PlanHealthServiceTransfer {
  readonly type = 'PlanHealthServiceTransfer';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof HealthServiceTransferPlanned>,
    readonly today: PlainDate,
  ) {}
}

export const planHealthServiceTransfer: Decide<PlanHealthServiceTransfer> = (command, history) => {
  const { said } = command;
  const day = happened('planning', 'plannedOn', command, history);
  inOrder(day, said.transferOn, [
    'transfer-before-it-was-planned',
    'transferOn',
    'The transfer lies before the day on which it was planned.',
  ]);
  return [{ type: 'HealthServiceTransferPlanned', occurredOn: day, data: said }];
};
