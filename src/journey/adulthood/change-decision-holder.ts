import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import type { DecisionHolderChanged } from './destinations.events.js';

/** The rights of the plan passed on (CFA 2014 s83(2), reg 64 of the SEND Regs 2014). */
export class ChangeDecisionHolder {
  readonly type = 'ChangeDecisionHolder';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof DecisionHolderChanged>,
    readonly today: PlainDate,
  ) {}
}

export const changeDecisionHolder: Decide<ChangeDecisionHolder> = (command, history) => {
  const day = happened('change', 'changedOn', command, history);
  return [{ type: 'DecisionHolderChanged', occurredOn: day, data: command.said }];
};
