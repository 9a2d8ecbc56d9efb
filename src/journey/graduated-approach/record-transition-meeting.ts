import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import type { TransitionMeetingHeld } from './graduated-approach.events.js';

/** A meeting about the child's next move was held (Code of Practice 2015, 6.57). */
export class RecordTransitionMeeting {
  readonly type = 'RecordTransitionMeeting';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof TransitionMeetingHeld>,
    readonly today: PlainDate,
  ) {}
}

export const recordTransitionMeeting: Decide<RecordTransitionMeeting> = (command, history) => {
  const day = happened('meeting', 'heldOn', command, history);
  return [{ type: 'TransitionMeetingHeld', occurredOn: day, data: command.said }];
};
