import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import { planInForce } from '../plan-guards.js';
import type { ReassessmentRequested } from './needs-assessment.events.js';

/** A re-assessment was requested (CFA 2014 s44(2)); there must be a plan. */
export class RecordReassessmentRequest {
  readonly type = 'RecordReassessmentRequest';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof ReassessmentRequested>,
    readonly today: PlainDate,
  ) {}
}

export const recordReassessmentRequest: Decide<RecordReassessmentRequest> = (command, history) => {
  const { said } = command;
  const day = happened('reassessment-request', 'receivedOn', command, history);
  const { naming } = planInForce(said, day, history);
  return [{ type: 'ReassessmentRequested', occurredOn: day, data: { ...said, ...naming } }];
};
