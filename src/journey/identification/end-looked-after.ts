import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { begun, happened } from '../guards.js';
import type { ChildLookedAfterEnded } from './care.events.js';

/** The child is no longer looked after. */
export class EndLookedAfter {
  readonly type = 'EndLookedAfter';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof ChildLookedAfterEnded>,
    readonly today: PlainDate,
  ) {}
}

export const endLookedAfter: Decide<EndLookedAfter> = (command, history) => {
  const day = happened('looked-after-end', 'endedOn', command, history);
  begun(history, [['ChildLookedAfterStarted'], ['ChildLookedAfterEnded']], day, [
    'was-not-looked-after',
    'endedOn',
    'The child was not looked after by that date. Record the start first, or mend the date.',
  ]);
  return [{ type: 'ChildLookedAfterEnded', occurredOn: day, data: command.said }];
};
