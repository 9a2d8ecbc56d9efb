import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar, RuleDraftScalar } from '../../web/graphql/scalars.js';

@ObjectType({ description: 'What the draft speaks as, and the adopted rule that it is held against.' })
export class RehearsedRule {
  @Field(() => String)
  rule!: string;
  @Field(() => String, { nullable: true, description: 'Null: no adopted rule.' })
  against?: string;
}

@ObjectType({ description: 'Children of one rule at the end of one month, as known then.' })
export class RehearsedMonth {
  @Field(() => String)
  rule!: string;
  @Field(() => DateScalar, { description: 'The last day of the month.' })
  asKnownOn!: string;
  @Field(() => Int, { description: 'Coloured by the adopted rule.' })
  childrenAdopted!: number;
  @Field(() => Int, { description: 'Coloured by the draft.' })
  childrenDrafted!: number;
  @Field(() => Int)
  redAdopted!: number;
  @Field(() => Int)
  redDrafted!: number;
  @Field(() => Int, { description: 'By the draft alone.' })
  childrenAdded!: number;
  @Field(() => Int, { description: 'By the adopted rule alone.' })
  childrenRemoved!: number;
  @Field(() => Int, { description: 'Days of children that were coloured in the month.' })
  daysAdopted!: number;
  @Field(() => Int)
  daysDrafted!: number;
  @Field(() => Int)
  daysAdded!: number;
  @Field(() => Int)
  daysRemoved!: number;
  @Field(() => Int, { description: 'Children of whom the draft cannot speak, for want of a source.' })
  cannotBeSaid!: number;
}

@ObjectType({ description: 'Children that a rule coloured at the end of any of the months.' })
export class RehearsedWhole {
  @Field(() => String)
  rule!: string;
  @Field(() => Int)
  childrenAdopted!: number;
  @Field(() => Int)
  childrenDrafted!: number;
  @Field(() => Int)
  childrenAdded!: number;
  @Field(() => Int)
  childrenRemoved!: number;
}

@ObjectType({
  description:
    'Hypothetical: what a draft would have said at each month’s end. Nothing of it is adopted or kept.',
})
export class Rehearsal {
  @Field(() => Boolean, { description: 'Always true: no list shows this.' })
  hypothetical!: boolean;
  @Field(() => String, { description: 'The same in words.' })
  says!: string;
  @Field(() => Int, { description: 'Children looked at; those linked count as one.' })
  children!: number;
  @Field(() => [RehearsedRule])
  rules!: readonly RehearsedRule[];
  @Field(() => [RehearsedMonth], { description: 'By rule and month: 36 months at most.' })
  months!: readonly RehearsedMonth[];
  @Field(() => [RehearsedWhole])
  whole!: readonly RehearsedWhole[];
}

@ArgsType()
export class RehearsalArgs {
  @Field(() => RuleDraftScalar)
  draft!: object;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'From the month of that day. Left out: the twelve months before `to`.',
  })
  from?: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Up to the last month that ended by that day. Left out: today.',
  })
  to?: string;
}
