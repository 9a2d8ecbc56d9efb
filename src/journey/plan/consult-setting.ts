import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import { placeGiven } from '../place-guards.js';
import type { SettingConsulted } from './plan.events.js';

/** A setting was consulted (CFA 2014 ss38(2), 39(2), 40(2)). */
export class ConsultSetting {
  readonly type = 'ConsultSetting';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof SettingConsulted>,
    readonly today: PlainDate,
  ) {}
}

export const consultSetting: Decide<ConsultSetting> = (command, history) => {
  const { said } = command;
  const day = happened('consultation', 'consultedOn', command, history);
  placeGiven(said);
  return [{ type: 'SettingConsulted', occurredOn: day, data: said }];
};
