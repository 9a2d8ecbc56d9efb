import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { mediationFor } from '../episode-guards.js';
import { dated, inOrder } from '../guards.js';
import type { MediationAgreementReached } from './dispute.events.js';

/** An agreement was reached at mediation: on matters that can be appealed the limits of an order run from its date, unless it names others (SEND Regs 2014 reg 42). */
export class RecordMediationAgreement {
  readonly type = 'RecordMediationAgreement';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof MediationAgreementReached>,
    readonly today: PlainDate,
  ) {}
}

export const recordMediationAgreement: Decide<RecordMediationAgreement> = (command, history) => {
  const { said } = command;
  const day = dated('agreement', 'agreedOn', command, history);
  const { naming } = mediationFor(said, day, history);
  for (const [i, { dueOn }] of (said.steps ?? []).entries())
    inOrder(day, dueOn, ['due-before-agreed', `steps/${i}/dueOn`, 'The step is due before it was agreed.']);
  return [{ type: 'MediationAgreementReached', occurredOn: day, data: { ...said, ...naming } }];
};
