import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { notBeforeBirth } from '../guards.js';
import type { RetentionScheduled } from './information-governance.events.js';

/** Until when the record is kept, and by which schedule. The latest said counts; a legal hold goes before it. */
export class ScheduleRetention {
  readonly type = 'ScheduleRetention';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof RetentionScheduled>,
    readonly today: PlainDate,
  ) {}
}

export const scheduleRetention: Decide<ScheduleRetention> = ({ said, today }, history) => {
  notBeforeBirth('destruction', said.destroyOn, 'destroyOn', history);
  return [{ type: 'RetentionScheduled', occurredOn: today, data: said }];
};
