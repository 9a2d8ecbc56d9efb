import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { begun, happened } from '../guards.js';
import type { ReEngaged } from './destinations.events.js';

/** The young person is in education, employment or training again (SEND Regs 2014 reg 29(2)). */
export class RecordReEngagement {
  readonly type = 'RecordReEngagement';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof ReEngaged>,
    readonly today: PlainDate,
  ) {}
}

export const recordReEngagement: Decide<RecordReEngagement> = (command, history) => {
  const day = happened('return', 'reEngagedOn', command, history);
  begun(history, [['BecameNeet'], ['ReEngaged']], day, [
    'was-not-neet',
    'reEngagedOn',
    'Nothing says by that date that the young person had left. Record that first, or mend the date.',
  ]);
  return [{ type: 'ReEngaged', occurredOn: day, data: command.said }];
};
