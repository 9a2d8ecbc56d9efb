import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ledgerAsked } from './case-answers.js';
import { Duty } from './duty.graphql.js';
import type { LedgerSpanAnswer } from './ledger-answer.js';
import { LedgerSpan } from './ledger.graphql.js';

/** Who had a duty on each day: found when it is asked for. */
@Resolver(() => Duty)
export class DutyLedgerResolver {
  @ResolveField(() => [LedgerSpan], {
    nullable: true,
    description:
      'Who had the case on each day, while the duty is open or where it was done late; null where it was done in time, and in the impact of a correction. The days sum to the time from its start to the day met or asked about.',
  })
  ledger(@Parent() duty: Duty): readonly LedgerSpanAnswer[] | null {
    return ledgerAsked(duty);
  }
}
