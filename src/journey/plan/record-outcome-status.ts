import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { Refused } from '../../domain/refused.js';
import type { Decide } from '../command.js';
import { happened, upTo } from '../guards.js';
import type { OutcomeStatusRecorded } from './provision.events.js';

/** What became of an outcome of the plan. */
export class RecordOutcomeStatus {
  readonly type = 'RecordOutcomeStatus';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof OutcomeStatusRecorded>,
    readonly today: PlainDate,
  ) {}
}

export const recordOutcomeStatus: Decide<RecordOutcomeStatus> = (command, history) => {
  const { said } = command;
  const day = happened('status', 'recordedOn', command, history);
  const outcomes = upTo(history, 'PlanFinalised', day).flatMap(({ data }) => data.outcomes ?? []);
  if (!outcomes.some(({ outcomeId }) => outcomeId === said.outcomeId))
    throw new Refused(
      'unknown-outcome',
      'outcomeId',
      'No version of the plan has that outcome by that date.',
    );
  return [{ type: 'OutcomeStatusRecorded', occurredOn: day, data: said }];
};
