import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { inOrder } from '../guards.js';
import type { SharingBasisGiven } from './information-governance.events.js';

/** On what basis the record is shared with an organisation, for what purpose, and until when. */
export class GiveSharingBasis {
  readonly type = 'GiveSharingBasis';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof SharingBasisGiven>,
    readonly today: PlainDate,
  ) {}
}

export const giveSharingBasis: Decide<GiveSharingBasis> = ({ said, today }) => {
  inOrder(today, said.until, ['ends-before-it-starts', 'until', 'The basis would have ended before today.']);
  return [{ type: 'SharingBasisGiven', occurredOn: today, data: said }];
};
