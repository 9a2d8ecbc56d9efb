import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import type { AdultSocialCareReferred } from './adulthood.events.js';

/** The young person was referred to adult social care. */
export class ReferToAdultSocialCare {
  readonly type = 'ReferToAdultSocialCare';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof AdultSocialCareReferred>,
    readonly today: PlainDate,
  ) {}
}

export const referToAdultSocialCare: Decide<ReferToAdultSocialCare> = (command, history) => {
  const day = happened('referral', 'referredOn', command, history);
  return [{ type: 'AdultSocialCareReferred', occurredOn: day, data: command.said }];
};
