import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import type { LearningDisabilityRegisterRecorded } from './identification.events.js';

/** Whether the GP practice has the person on its learning-disability register. */
export class RecordLearningDisabilityRegister {
  readonly type = 'RecordLearningDisabilityRegister';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof LearningDisabilityRegisterRecorded>,
    readonly today: PlainDate,
  ) {}
}

export const recordLearningDisabilityRegister: Decide<RecordLearningDisabilityRegister> = (
  command,
  history,
) => {
  const day = happened('register-entry', 'recordedOn', command, history);
  return [{ type: 'LearningDisabilityRegisterRecorded', occurredOn: day, data: command.said }];
};
