import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import type { DiagnosisRecorded } from './identification.events.js';

/** A diagnosis; never a condition for support. */
export class RecordDiagnosis {
  readonly type = 'RecordDiagnosis';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof DiagnosisRecorded>,
    readonly today: PlainDate,
  ) {}
}

export const recordDiagnosis: Decide<RecordDiagnosis> = (command, history) => {
  const day = happened('diagnosis', 'diagnosedOn', command, history);
  return [{ type: 'DiagnosisRecorded', occurredOn: day, data: command.said }];
};
