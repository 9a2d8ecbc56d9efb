import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import type { AnnualHealthCheckDone } from './adulthood.events.js';

/** An annual health check was done (NHS England: from 14, on the learning-disability register). */
export class RecordAnnualHealthCheck {
  readonly type = 'RecordAnnualHealthCheck';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof AnnualHealthCheckDone>,
    readonly today: PlainDate,
  ) {}
}

export const recordAnnualHealthCheck: Decide<RecordAnnualHealthCheck> = (command, history) => {
  const day = happened('health-check', 'doneOn', command, history);
  return [{ type: 'AnnualHealthCheckDone', occurredOn: day, data: command.said }];
};
