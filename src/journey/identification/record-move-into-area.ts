import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened, inOrder } from '../guards.js';
import type { MovedIntoArea } from './identification.events.js';

/** The family moved into the area (SEND Regs 2014 reg 15). */
export class RecordMoveIntoArea {
  readonly type = 'RecordMoveIntoArea';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof MovedIntoArea>,
    readonly today: PlainDate,
  ) {}
}

export const recordMoveIntoArea: Decide<RecordMoveIntoArea> = (command, history) => {
  const { said } = command;
  const day = happened('move-in', 'movedOn', command, history);
  inOrder(said.awareOn, command.today, [
    'aware-in-future',
    'awareOn',
    'The authority cannot become aware in the future.',
  ]);
  return [{ type: 'MovedIntoArea', occurredOn: day, data: said }];
};
