import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { begun, happened } from '../guards.js';
import type { DetainedEnded } from './identification.events.js';

/** A detained young person was released. */
export class RecordRelease {
  readonly type = 'RecordRelease';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof DetainedEnded>,
    readonly today: PlainDate,
  ) {}
}

export const recordRelease: Decide<RecordRelease> = (command, history) => {
  const day = happened('release', 'endedOn', command, history);
  begun(history, [['DetainedStarted'], ['DetainedEnded']], day, [
    'was-not-detained',
    'endedOn',
    'There was no detention by that date. Record its start first, or mend the date.',
  ]);
  return [{ type: 'DetainedEnded', occurredOn: day, data: command.said }];
};
