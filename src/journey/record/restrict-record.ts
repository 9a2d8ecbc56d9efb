import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { Refused } from '../../domain/refused.js';
import type { Decide } from '../command.js';
import { restrictionNow } from './restrictions.js';
import type { RecordRestricted } from './information-governance.events.js';

/** Who may not see the record, or who alone may, why, and whom to ask. A new restriction takes the place of the one that stood. */
export class RestrictRecord {
  readonly type = 'RestrictRecord';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof RecordRestricted>,
    readonly today: PlainDate,
  ) {}
}

const says = ({ list, who, askWhom }: RestrictRecord['said']): string =>
  [list, askWhom, ...[...who].sort()].join(' ');

export const restrictRecord: Decide<RestrictRecord> = ({ said, today }, history) => {
  if (said.who.length === 0) throw new Refused('nobody-named', 'who', 'Name at least one person or team.');
  const stands = restrictionNow(history);
  if (stands !== undefined && says(stands.data) === says(said))
    throw new Refused('already-restricted', 'who', 'The record is restricted in just that way already.');
  return [{ type: 'RecordRestricted', occurredOn: today, data: said }];
};
