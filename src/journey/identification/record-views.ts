import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import type { ViewsRecorded } from './identification.events.js';

/** The child's, young person's or parent's own views (CFA 2014 s19). */
export class RecordViews {
  readonly type = 'RecordViews';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof ViewsRecorded>,
    readonly today: PlainDate,
  ) {}
}

export const recordViews: Decide<RecordViews> = (command, history) => {
  const day = happened('views', 'recordedOn', command, history);
  return [{ type: 'ViewsRecorded', occurredOn: day, data: command.said }];
};
