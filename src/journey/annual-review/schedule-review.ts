import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened, inOrder } from '../guards.js';
import { planInForce } from '../plan-guards.js';
import type { ReviewScheduled } from './annual-review.events.js';

/** A review meeting was given its date. */
export class ScheduleReview {
  readonly type = 'ScheduleReview';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof ReviewScheduled>,
    readonly today: PlainDate,
  ) {}
}

export const scheduleReview: Decide<ScheduleReview> = (command, history) => {
  const { said } = command;
  const day = happened('scheduling', 'scheduledOn', command, history);
  const { naming } = planInForce(said, day, history);
  inOrder(day, said.meetingOn, [
    'meeting-before-scheduling',
    'meetingOn',
    'The meeting lies before the day on which it was scheduled.',
  ]);
  return [{ type: 'ReviewScheduled', occurredOn: day, data: { ...said, ...naming } }];
};
