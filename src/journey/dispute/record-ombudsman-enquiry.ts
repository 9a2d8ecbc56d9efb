import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { dated } from '../guards.js';
import type { OmbudsmanEnquiryReceived } from './dispute.events.js';

/** The Local Government and Social Care Ombudsman asked about the case. */
export class RecordOmbudsmanEnquiry {
  readonly type = 'RecordOmbudsmanEnquiry';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof OmbudsmanEnquiryReceived>,
    readonly today: PlainDate,
  ) {}
}

export const recordOmbudsmanEnquiry: Decide<RecordOmbudsmanEnquiry> = (command, history) => {
  const day = dated('enquiry', 'receivedOn', command, history);
  return [{ type: 'OmbudsmanEnquiryReceived', occurredOn: day, data: command.said }];
};
