import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import type { ContinuingHealthcareFlagged } from './adulthood.events.js';

/** The integrated care board was told at 14 (National Framework for NHS Continuing Healthcare). */
export class FlagContinuingHealthcare {
  readonly type = 'FlagContinuingHealthcare';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof ContinuingHealthcareFlagged>,
    readonly today: PlainDate,
  ) {}
}

export const flagContinuingHealthcare: Decide<FlagContinuingHealthcare> = (command, history) => {
  const day = happened('notice', 'flaggedOn', command, history);
  return [{ type: 'ContinuingHealthcareFlagged', occurredOn: day, data: command.said }];
};
