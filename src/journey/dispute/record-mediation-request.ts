import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { dated } from '../guards.js';
import { partOfDispute, wasDecided } from './dispute-guards.js';
import type { MediationRequested } from './dispute.events.js';

/** The family asked for mediation (CFA 2014 s53); the authority arranges it within thirty days. It begins a dispute, or is part of the one named. */
export class RecordMediationRequest {
  readonly type = 'RecordMediationRequest';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof MediationRequested>,
    readonly today: PlainDate,
  ) {}
}

export const recordMediationRequest: Decide<RecordMediationRequest> = (command, history) => {
  const { said } = command;
  const day = dated('request', 'requestedOn', command, history);
  wasDecided(said.about, day, history, 'requestedOn');
  const data = { ...said, ...partOfDispute(said, day, history) };
  return [{ type: 'MediationRequested', occurredOn: day, data }];
};
