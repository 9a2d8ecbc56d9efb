import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { Refused } from '../../domain/refused.js';
import type { Decide } from '../command.js';
import { happened, upTo } from '../guards.js';
import { placeKey } from '../parts.js';
import type { SettingResponded } from './plan.events.js';

/** A consulted setting answered. */
export class RecordSettingResponse {
  readonly type = 'RecordSettingResponse';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof SettingResponded>,
    readonly today: PlainDate,
  ) {}
}

export const recordSettingResponse: Decide<RecordSettingResponse> = (command, history) => {
  const { said } = command;
  const day = happened('response', 'respondedOn', command, history);
  if (!upTo(history, 'SettingConsulted', day).some(({ data }) => placeKey(data) === placeKey(said)))
    throw new Refused(
      'setting-was-not-consulted',
      'urn',
      'That setting was not consulted by that date. Record the consultation first.',
    );
  return [{ type: 'SettingResponded', occurredOn: day, data: said }];
};
