import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Child } from '../../web/graphql/child.js';
import { connectionOf } from '../../web/graphql/connection.js';
import { DateRange } from '../../web/graphql/date-range.js';
import { DutyHolder } from '../../web/graphql/duty-holder.js';
import { StepKind, StepSeverity } from '../../web/graphql/next-step.js';
import { PageAndTimesArgs } from '../../web/graphql/times.js';

@ObjectType({
  description:
    'One thing that comes next for one child of a caseload. The events that say so are in the child’s own nextSteps.',
})
export class CaseloadStep {
  @Field(() => Child)
  child!: Child;
  @Field(() => String)
  what!: string;
  @Field(() => DutyHolder, { description: 'Who leads.' })
  who!: string;
  @Field(() => DateRange, { nullable: true, description: 'By when; null for a risk that is open now.' })
  by?: DateRange | undefined;
  @Field(() => Boolean, { description: 'Whether its last day has passed: a date, never blame.' })
  isOverdue!: boolean;
  @Field(() => StepSeverity, { nullable: true, description: 'Of the open risk of the same matter.' })
  severity?: string | undefined;
  @Field(() => String, { description: 'The rule that asks for it, as A8 or TR-07.' })
  rule!: string;
  @Field(() => String)
  law!: string;
  @Field(() => StepKind)
  kind!: string;
  @Field(() => String)
  episode!: string;
}

@ObjectType({ description: 'What comes next for every child, soonest first.' })
export class CaseloadStepConnection extends connectionOf('CaseloadStep', CaseloadStep) {}

/** Some thirty days: a month's work. */
const WITHIN = 30;

@ArgsType()
export class NextStepsArgs extends PageAndTimesArgs {
  @Field(() => ID, { nullable: true, description: 'Only the children of this officer, by the opaque id.' })
  officer?: string;
  @Field(() => Int, {
    defaultValue: WITHIN,
    description: 'Only what is overdue, or falls due in so many days after asEffectiveAt: 0 to 1827.',
  })
  within!: number;
}
