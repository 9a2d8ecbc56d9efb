import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { dated } from '../guards.js';
import type { ConflictReconciled } from './record.events.js';

/** A person looked at sources that differ and said what holds. */
export class ReconcileConflict {
  readonly type = 'ReconcileConflict';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof ConflictReconciled>,
    readonly today: PlainDate,
  ) {}
}

export const reconcileConflict: Decide<ReconcileConflict> = (command, history) => {
  const day = dated('decision', 'reconciledOn', command, history);
  return [{ type: 'ConflictReconciled', occurredOn: day, data: command.said }];
};
