import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../web/graphql/scalars.js';
import { DutyHolder } from '../web/graphql/duty-holder.js';

@ObjectType({
  description:
    'Days in somebody’s hands, from the day on which they got the case to the day on which it left them.',
})
export class HeldTime {
  @Field(() => DutyHolder)
  holder!: string;
  @Field(() => DateScalar)
  from!: string;
  @Field(() => DateScalar, { description: 'Not included: the first day of the next span.' })
  to!: string;
  @Field(() => Int)
  days!: number;
  @Field(() => ID, { nullable: true, description: 'The event that put the case in their hands.' })
  because?: string;
  @Field(() => String, { description: 'What that was, in words.' })
  begunBy!: string;
  @Field(() => ID, {
    nullable: true,
    description:
      'The event that took it out of them, or from which the time limit ran that did; null on the day asked about.',
  })
  until?: string;
  @Field(() => String)
  endedBy!: string;
}

@ObjectType({
  description:
    'A span of the delay ledger: where days went, never whose fault. Where several answers are awaited, the days are those of the one that comes last.',
})
export class LedgerSpan extends HeldTime {
  @Field(() => [HeldTime], { description: 'Who else had something to answer meanwhile.' })
  sharedWith!: readonly HeldTime[];
}
