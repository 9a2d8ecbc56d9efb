import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { Refused } from '../../domain/refused.js';
import type { Decide } from '../command.js';
import { appealFor } from '../episode-guards.js';
import { dated } from '../guards.js';
import type { AppealDecided } from './dispute.events.js';

/** The Tribunal decided an appeal: its outcome and its orders, each with limits of its own (SEND Regs 2014 reg 44(2)). */
export class RecordAppealDecision {
  readonly type = 'RecordAppealDecision';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof AppealDecided>,
    readonly today: PlainDate,
  ) {}
}

type Said = RecordAppealDecision['said'];

/** A dismissed appeal leaves an order only where it was against ceasing: reg 44(2)(a). */
const refuseUnfitting = ({ outcome, orders }: Said): void => {
  const fits =
    outcome === 'withdrawn'
      ? orders.length === 0
      : outcome !== 'dismissed' || orders.every((order) => order === 'a');
  if (!fits)
    throw new Refused(
      'orders-do-not-fit',
      'orders',
      'Those orders do not go with that outcome. Mend one of the two.',
    );
};

export const recordAppealDecision: Decide<RecordAppealDecision> = (command, history) => {
  const { said } = command;
  const day = dated('decision', 'decidedOn', command, history);
  const { naming } = appealFor(said, day, history);
  refuseUnfitting(said);
  return [{ type: 'AppealDecided', occurredOn: day, data: { ...said, ...naming } }];
};
