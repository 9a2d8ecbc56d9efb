import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { Refused } from '../../domain/refused.js';
import type { Decide } from '../command.js';
import { dated } from '../guards.js';
import type { SourcesConflict } from './record.events.js';

/** Sources were seen to differ. */
export class NoteSourcesConflict {
  readonly type = 'NoteSourcesConflict';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof SourcesConflict>,
    readonly today: PlainDate,
  ) {}
}

export const noteSourcesConflict: Decide<NoteSourcesConflict> = (command, history) => {
  const { said } = command;
  const day = dated('note', 'noticedOn', command, history);
  if (said.events.length < 2)
    throw new Refused('no-conflict', 'events', 'Name at least the two events that differ.');
  return [{ type: 'SourcesConflict', occurredOn: day, data: said }];
};
