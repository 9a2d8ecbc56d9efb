import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { dated } from '../guards.js';
import { disputeOfAppeal, wasCertified, wasDecided } from './dispute-guards.js';
import type { AppealLodged } from './dispute.events.js';

/** An appeal was lodged with the First-tier Tribunal (CFA 2014 s51). It is part of the dispute of the mediation before it, or begins one. */
export class RecordAppeal {
  readonly type = 'RecordAppeal';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof AppealLodged>,
    readonly today: PlainDate,
  ) {}
}

export const recordAppeal: Decide<RecordAppeal> = (command, history) => {
  const { said } = command;
  const day = dated('appeal', 'lodgedOn', command, history);
  wasDecided(said.about, day, history, 'lodgedOn');
  wasCertified(said.about, day, history);
  const data = { ...said, ...disputeOfAppeal(said, day, history) };
  return [{ type: 'AppealLodged', occurredOn: day, data }];
};
