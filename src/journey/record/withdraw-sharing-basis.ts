import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { Refused } from '../../domain/refused.js';
import type { Decide } from '../command.js';
import { sharingBasisOn } from './sharing.js';
import type { SharingBasisWithdrawn } from './information-governance.events.js';

/** The record is no longer shared with an organisation for a purpose. */
export class WithdrawSharingBasis {
  readonly type = 'WithdrawSharingBasis';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof SharingBasisWithdrawn>,
    readonly today: PlainDate,
  ) {}
}

export const withdrawSharingBasis: Decide<WithdrawSharingBasis> = ({ said, today }, history) => {
  if (sharingBasisOn(history, said, today) === undefined)
    throw new Refused(
      'no-sharing-basis',
      'organisation',
      'There is no basis in place for sharing the record with that organisation for that purpose.',
    );
  return [{ type: 'SharingBasisWithdrawn', occurredOn: today, data: said }];
};
