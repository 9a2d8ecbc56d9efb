import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import type { DocumentAttached } from './record.events.js';

/** A document was filed with the record: its hash, what it is and where it is kept. */
export class AttachDocument {
  readonly type = 'AttachDocument';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof DocumentAttached>,
    readonly today: PlainDate,
  ) {}
}

export const attachDocument: Decide<AttachDocument> = ({ said, today }) => [
  { type: 'DocumentAttached', occurredOn: today, data: said },
];
