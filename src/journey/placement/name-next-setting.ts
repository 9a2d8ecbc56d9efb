import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { Refused } from '../../domain/refused.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import { placeKey } from '../parts.js';
import type { NextSettingNamed } from './placement.events.js';

/** The next setting was named. */
export class NameNextSetting {
  readonly type = 'NameNextSetting';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof NextSettingNamed>,
    readonly today: PlainDate,
  ) {}
}

export const nameNextSetting: Decide<NameNextSetting> = (command, history) => {
  const { said } = command;
  const day = happened('naming', 'namedOn', command, history);
  if (placeKey(said.next) === '' && said.next.typeOnly !== true)
    throw new Refused(
      'place-missing',
      'next',
      'Name the setting, the arrangement, or say that only a type is named.',
    );
  return [{ type: 'NextSettingNamed', occurredOn: day, data: said }];
};
