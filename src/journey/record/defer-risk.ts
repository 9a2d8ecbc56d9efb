import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened, inOrder } from '../guards.js';
import type { RiskDeferred } from './record.events.js';

/** A named person put a risk off, with a reason and until when. */
export class DeferRisk {
  readonly type = 'DeferRisk';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof RiskDeferred>,
    readonly today: PlainDate,
  ) {}
}

export const deferRisk: Decide<DeferRisk> = (command, history) => {
  const { said } = command;
  const day = happened('deferral', 'deferredOn', command, history);
  inOrder(day, said.until, ['ends-before-it-starts', 'until', 'The deferral ends before it starts.']);
  return [{ type: 'RiskDeferred', occurredOn: day, data: said }];
};
