import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened, inOrder } from '../guards.js';
import { planInForce } from '../plan-guards.js';
import type { CeaseDecided } from './plan.events.js';

/** The decision to cease was notified (SEND Regs 2014 reg 31(4)). */
export class DecideToCease {
  readonly type = 'DecideToCease';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof CeaseDecided>,
    readonly today: PlainDate,
  ) {}
}

export const decideToCease: Decide<DecideToCease> = (command, history) => {
  const { said } = command;
  const day = happened('decision', 'notifiedOn', command, history);
  const { naming } = planInForce(said, day, history);
  inOrder(day, said.effectiveOn, [
    'ceases-before-notice',
    'effectiveOn',
    'The plan would cease before the notice of it.',
  ]);
  return [{ type: 'CeaseDecided', occurredOn: day, data: { ...said, ...naming } }];
};
