import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened, inOrder } from '../guards.js';
import { careGoesOn } from './care-guards.js';
import type { ChildrensCareEndPlanned } from './care.events.js';

/** An end of children's social care or short breaks was planned. */
export class PlanChildrensCareEnd {
  readonly type = 'PlanChildrensCareEnd';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof ChildrensCareEndPlanned>,
    readonly today: PlainDate,
  ) {}
}

export const planChildrensCareEnd: Decide<PlanChildrensCareEnd> = (command, history) => {
  const { said } = command;
  const day = happened('care-end-plan', 'plannedOn', command, history);
  careGoesOn(said.care, day, history);
  inOrder(day, said.endsOn, [
    'ends-before-it-was-planned',
    'endsOn',
    'The end lies before the day on which it was planned.',
  ]);
  return [{ type: 'ChildrensCareEndPlanned', occurredOn: day, data: said }];
};
