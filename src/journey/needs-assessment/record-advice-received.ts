import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { requestFor } from '../episode-guards.js';
import { happened } from '../guards.js';
import type { AdviceReceived } from './needs-assessment.events.js';

/** Advice came, new or reused (SEND Regs 2014 reg 6(4): not sought again where it is sufficient). */
export class RecordAdviceReceived {
  readonly type = 'RecordAdviceReceived';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof AdviceReceived>,
    readonly today: PlainDate,
  ) {}
}

export const recordAdviceReceived: Decide<RecordAdviceReceived> = (command, history) => {
  const { said } = command;
  const day = happened('advice', 'receivedOn', command, history);
  const { naming } = requestFor(said, day, history);
  return [{ type: 'AdviceReceived', occurredOn: day, data: { ...said, ...naming } }];
};
