import { Refused } from '../../domain/refused.js';
import type { Saying } from '../command.js';
import type { Person } from './record.js';

/** The other record that a command speaks of, as it stands: all that whoever carries the command out read of it. */
export interface OtherRecord {
  /** `child-<uuid>` */
  readonly stream: string;
  /** That stream, and all ever linked to it. */
  readonly person: Person;
}

/** A command that speaks of two records. */
export interface OfTwoRecords<D = unknown> extends Saying<D> {
  readonly other?: OtherRecord | undefined;
}

/** The other record, if there may be such a command about the two. @throws Refused, naming the field */
export const otherRecord = <K extends string>(
  { childId, said, other }: OfTwoRecords<Readonly<Record<K, string>>>,
  field: K,
): OtherRecord => {
  if (said[field] === undefined) throw new Refused('missing', field, `${field}: the id of the other child`);
  if (said[field] === childId)
    throw new Refused('same-child', field, 'That is this child itself. Name the other one.');
  const events = other?.person.find(({ stream }) => stream === other.stream)?.events ?? [];
  if (other === undefined || events.length === 0)
    throw new Refused('unknown-child', field, 'There is no such child. Give the id that a list shows.');
  if (events.some(({ type }) => type === 'SubjectErased'))
    throw new Refused('record-erased', field, 'That record was erased. Nothing more is recorded of it.');
  return other;
};
