import { isStaffId } from '../../domain/identifiers/staff-id.js';
import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { Refused } from '../../domain/refused.js';
import { inWords } from '../../law/readings/in-words.js';
import { beliefOf } from '../belief/belief.js';
import type { History } from '../belief/history.js';
import type { Decide } from '../command.js';
import { holdsNow } from './holds.js';
import type { SubjectErased } from './information-governance.events.js';
import type { Person } from './record.js';

/** The record is erased: its key and its rows are destroyed, and so are those of the records linked with it. */
export class EraseSubject {
  readonly type = 'EraseSubject';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof SubjectErased>,
    readonly today: PlainDate,
    /** The other records of the same person, whose keeping counts too. */
    readonly linked: Person = [],
  ) {}
}

const AT_LAST = '9999-12-31T23:59:59.999Z';

const refuseHeld = (history: History): void => {
  const holds = holdsNow(history).map(({ data }) => data.hold);
  if (holds.length === 0) return;
  const detail = `A legal hold stands on this record: ${holds.join(', ')}. Nothing is erased until it is lifted.`;
  throw new Refused('legal-hold', 'childId', detail);
};

const refuseRetained = (history: History, { said, today }: EraseSubject): void => {
  const retention = history.latest('RetentionScheduled');
  if (retention !== undefined && retention.data.destroyOn > today) {
    const { destroyOn, schedule } = retention.data;
    const detail = `This record is kept until ${inWords(destroyOn)} (${schedule}). Erase it then, or schedule another day.`;
    throw new Refused('retention-not-over', 'childId', detail);
  }
  if (retention === undefined && said.because === 'retention-ended') {
    const detail = 'No retention is on record, so none has ended. Schedule it first, or give another reason.';
    throw new Refused('no-retention-scheduled', 'because', detail);
  }
};

export const eraseSubject: Decide<EraseSubject> = (command, history) => {
  const { said, today, linked } = command;
  // It lies in clear for ever.
  if (!isStaffId(said.by))
    throw new Refused(
      'not-a-staff-id',
      'by',
      'by: the opaque id of a member of staff, staff-<uuid>, and no name',
    );
  const histories = [history, ...linked.map(({ events }) => beliefOf(events).historyAt(AT_LAST))];
  histories.forEach(refuseHeld);
  for (const one of histories) refuseRetained(one, command);
  return [{ type: 'SubjectErased', occurredOn: today, data: said }];
};
