import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import type { MovedOutOfArea } from './identification.events.js';

/** The family moved out of the area. */
export class RecordMoveOutOfArea {
  readonly type = 'RecordMoveOutOfArea';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof MovedOutOfArea>,
    readonly today: PlainDate,
  ) {}
}

export const recordMoveOutOfArea: Decide<RecordMoveOutOfArea> = (command, history) => {
  const day = happened('move-out', 'movedOn', command, history);
  return [{ type: 'MovedOutOfArea', occurredOn: day, data: command.said }];
};
