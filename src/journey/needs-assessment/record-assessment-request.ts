import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import type { AssessmentRequested } from './needs-assessment.events.js';

/** A request for an EHC needs assessment was received (CFA 2014 s36(1)), or the child came to notice (s24). */
export class RecordAssessmentRequest {
  readonly type = 'RecordAssessmentRequest';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof AssessmentRequested>,
    readonly today: PlainDate,
  ) {}
}

export const recordAssessmentRequest: Decide<RecordAssessmentRequest> = (command, history) => {
  const day = happened('request', 'receivedOn', command, history);
  return [{ type: 'AssessmentRequested', occurredOn: day, data: command.said }];
};
