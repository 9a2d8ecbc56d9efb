import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { requestFor } from '../episode-guards.js';
import { happened } from '../guards.js';
import type { PanelAdvised } from './needs-assessment.events.js';

/** A panel gave its advice: never a statutory step, and it meets no duty. */
export class RecordPanelAdvice {
  readonly type = 'RecordPanelAdvice';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof PanelAdvised>,
    readonly today: PlainDate,
  ) {}
}

export const recordPanelAdvice: Decide<RecordPanelAdvice> = (command, history) => {
  const { said } = command;
  const day = happened('panel-advice', 'advisedOn', command, history);
  const { naming } = requestFor(said, day, history);
  return [{ type: 'PanelAdvised', occurredOn: day, data: { ...said, ...naming } }];
};
