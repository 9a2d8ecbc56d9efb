import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import { placeGiven } from '../place-guards.js';
import type { ReceivingSettingInformed } from './graduated-approach.events.js';

/** The setting to which the child moves was told of the SEN Support given (Code of Practice 2015, 6.57). */
export class InformReceivingSetting {
  readonly type = 'InformReceivingSetting';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof ReceivingSettingInformed>,
    readonly today: PlainDate,
  ) {}
}

export const informReceivingSetting: Decide<InformReceivingSetting> = (command, history) => {
  const day = happened('information', 'informedOn', command, history);
  placeGiven(command.said);
  return [{ type: 'ReceivingSettingInformed', occurredOn: day, data: command.said }];
};
