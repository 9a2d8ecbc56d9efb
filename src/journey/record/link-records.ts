import { streamOf } from '../../domain/child-stream.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { Refused } from '../../domain/refused.js';
import type { Sealable } from '../../domain/sealed.js';
import type { Decide } from '../command.js';
import { relationOf } from './record.js';
import { otherRecord } from './two-records.js';
import type { OtherRecord } from './two-records.js';

/** Two records are one child's: they fold as one history until the link is undone, and neither loses anything. */
export class LinkRecords {
  readonly type = 'LinkRecords';

  constructor(
    readonly childId: string,
    readonly said: { readonly withChild: string; readonly reason?: Sealable<string> },
    readonly today: PlainDate,
    readonly other?: OtherRecord,
  ) {}
}

export const linkRecords: Decide<LinkRecords> = (command) => {
  const { childId, said, today } = command;
  const { stream, person } = otherRecord(command, 'withChild');
  if (relationOf(person, streamOf(childId), stream) !== 'apart')
    throw new Refused('already-linked', 'withChild', 'These two records are linked already.');
  const { withChild: _, ...reason } = said;
  return [
    {
      type: 'RecordsLinked',
      occurredOn: today,
      data: { withStream: stream, because: 'decision', ...reason },
    },
  ];
};
