import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import { needOnRecord } from './need-guards.js';
import type { NeedNoLongerPresent } from './identification.events.js';

/** A need is no longer present; it must have been. */
export class RecordNeedNoLongerPresent {
  readonly type = 'RecordNeedNoLongerPresent';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof NeedNoLongerPresent>,
    readonly today: PlainDate,
  ) {}
}

export const recordNeedNoLongerPresent: Decide<RecordNeedNoLongerPresent> = (command, history) => {
  const { said } = command;
  const day = happened('need-end', 'endedOn', command, history);
  needOnRecord(said.need, day, history);
  return [{ type: 'NeedNoLongerPresent', occurredOn: day, data: said }];
};
