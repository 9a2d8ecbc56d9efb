import { streamOf } from '../../domain/child-stream.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { Refused } from '../../domain/refused.js';
import type { Sealable } from '../../domain/sealed.js';
import type { Decide } from '../command.js';
import { relationOf } from './record.js';
import { otherRecord } from './two-records.js';
import type { OtherRecord } from './two-records.js';

/** Two linked records are two children's after all: from now on each is read by itself again. */
export class UnlinkRecords {
  readonly type = 'UnlinkRecords';

  constructor(
    readonly childId: string,
    readonly said: { readonly fromChild: string; readonly reason: Sealable<string> },
    readonly today: PlainDate,
    readonly other?: OtherRecord,
  ) {}
}

const NOT_LINKED = 'These two records are not linked. Name the two that are.';
const THROUGH =
  'These two records are linked only through a third. Unlink the one of them that is linked to it.';

export const unlinkRecords: Decide<UnlinkRecords> = (command) => {
  const { childId, said, today } = command;
  const { stream, person } = otherRecord(command, 'fromChild');
  const relation = relationOf(person, streamOf(childId), stream);
  if (relation === 'apart') throw new Refused('not-linked', 'fromChild', NOT_LINKED);
  if (relation === 'through-another') throw new Refused('linked-through-another', 'fromChild', THROUGH);
  return [{ type: 'RecordsUnlinked', occurredOn: today, data: { fromStream: stream, reason: said.reason } }];
};
