import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import { needOnRecord } from './need-guards.js';
import type { NeedRevised } from './identification.events.js';

/** A need was given another type or rank; the need spoken of must be on record. */
export class ReviseNeed {
  readonly type = 'ReviseNeed';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof NeedRevised>,
    readonly today: PlainDate,
  ) {}
}

export const reviseNeed: Decide<ReviseNeed> = (command, history) => {
  const { said } = command;
  const day = happened('need-revision', 'revisedOn', command, history);
  needOnRecord(said.formerly ?? said.need, day, history);
  return [{ type: 'NeedRevised', occurredOn: day, data: said }];
};
