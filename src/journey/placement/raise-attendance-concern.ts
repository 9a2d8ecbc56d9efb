import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { Refused } from '../../domain/refused.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import type { AttendanceConcern } from './placement.events.js';

/** Attendance gave cause for concern. */
export class RaiseAttendanceConcern {
  readonly type = 'RaiseAttendanceConcern';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof AttendanceConcern>,
    readonly today: PlainDate,
  ) {}
}

export const raiseAttendanceConcern: Decide<RaiseAttendanceConcern> = (command, history) => {
  const { said } = command;
  const day = happened('concern', 'raisedOn', command, history);
  const share = said.attendanceBasisPoints ?? 0;
  if (share < 0 || share > 10_000)
    throw new Refused(
      'no-such-share',
      'attendanceBasisPoints',
      'From 0 to 10,000 basis points: 10,000 is every session.',
    );
  return [{ type: 'AttendanceConcern', occurredOn: day, data: said }];
};
