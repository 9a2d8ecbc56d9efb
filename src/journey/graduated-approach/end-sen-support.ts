import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { begun, happened } from '../guards.js';
import type { SenSupportEnded } from './graduated-approach.events.js';

/** SEN Support ended. */
export class EndSenSupport {
  readonly type = 'EndSenSupport';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof SenSupportEnded>,
    readonly today: PlainDate,
  ) {}
}

export const endSenSupport: Decide<EndSenSupport> = (command, history) => {
  const day = happened('support-end', 'endedOn', command, history);
  begun(history, [['SenSupportStarted'], ['SenSupportEnded']], day, [
    'no-sen-support',
    'endedOn',
    'There was no SEN Support by that date. Record its start first, or mend the date.',
  ]);
  return [{ type: 'SenSupportEnded', occurredOn: day, data: command.said }];
};
