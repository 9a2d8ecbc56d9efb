import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import type { ServiceReferralMade } from './graduated-approach.events.js';

/** A child was referred to a service; its wait is counted from here. */
export class MakeServiceReferral {
  readonly type = 'MakeServiceReferral';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof ServiceReferralMade>,
    readonly today: PlainDate,
  ) {}
}

export const makeServiceReferral: Decide<MakeServiceReferral> = (command, history) => {
  const day = happened('referral', 'referredOn', command, history);
  return [{ type: 'ServiceReferralMade', occurredOn: day, data: command.said }];
};
