import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { Refused } from '../../domain/refused.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import type { TransferRecordsSent } from './placement.events.js';

/** The school file went to the next setting (Education (Pupil Information) Regs 2005 reg 9: fifteen school days). */
export class SendTransferRecords {
  readonly type = 'SendTransferRecords';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof TransferRecordsSent>,
    readonly today: PlainDate,
  ) {}
}

export const sendTransferRecords: Decide<SendTransferRecords> = (command, history) => {
  const { said } = command;
  const day = happened('sending', 'sentOn', command, history);
  if (said.toUrn === undefined && said.toUkprn === undefined)
    throw new Refused('place-missing', 'toUrn', 'Say to which setting the file went.');
  return [{ type: 'TransferRecordsSent', occurredOn: day, data: said }];
};
