import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { mediationFor } from '../episode-guards.js';
import { dated } from '../guards.js';
import type { MediationHeld } from './dispute.events.js';

/** Mediation was held (CFA 2014 ss53, 54). */
export class RecordMediation {
  readonly type = 'RecordMediation';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof MediationHeld>,
    readonly today: PlainDate,
  ) {}
}

export const recordMediation: Decide<RecordMediation> = (command, history) => {
  const { said } = command;
  const day = dated('mediation', 'heldOn', command, history);
  const { naming } = mediationFor(said, day, history);
  return [{ type: 'MediationHeld', occurredOn: day, data: { ...said, ...naming } }];
};
