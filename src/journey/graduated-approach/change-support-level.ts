import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { begun, happened } from '../guards.js';
import type { SupportLevelChanged } from './graduated-approach.events.js';

/** The level of SEN Support changed, with its reason. */
export class ChangeSupportLevel {
  readonly type = 'ChangeSupportLevel';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof SupportLevelChanged>,
    readonly today: PlainDate,
  ) {}
}

export const changeSupportLevel: Decide<ChangeSupportLevel> = (command, history) => {
  const day = happened('level-change', 'changedOn', command, history);
  begun(history, [['SenSupportStarted'], ['SenSupportEnded']], day, [
    'no-sen-support',
    'changedOn',
    'There was no SEN Support by that date. Record its start first, or mend the date.',
  ]);
  return [{ type: 'SupportLevelChanged', occurredOn: day, data: command.said }];
};
