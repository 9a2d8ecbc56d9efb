import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PlanFinalised, PlanSent, PlanUsed } from '../journey/plan/plan.events.js';
import { enumOf } from '../web/graphql/code-enum.js';
import { DateScalar } from '../web/graphql/scalars.js';

const Cause = enumOf(PlanFinalised.fields.cause.codes!, 'FinalisePlanCause');
const Party = enumOf(PlanSent.fields.to.codes!, 'Party');
const CitedIn = enumOf(PlanUsed.fields.usedIn.codes!, 'RecordPlanUsedUsedIn');

@ObjectType({ description: 'A version of a plan was sent to somebody.' })
export class PlanSending {
  @Field(() => Party)
  to!: string;
  @Field(() => DateScalar)
  sentOn!: string;
  @Field(() => [ID])
  events!: readonly string[];
}

@ObjectType({ description: 'One final version of a plan.' })
export class PlanVersion {
  @Field(() => Int, { description: 'Counted from 1, the first on record.' })
  number!: number;
  @Field(() => ID, { nullable: true, description: 'The id under which it was recorded, where it has one.' })
  planVersionId?: string | undefined;
  @Field(() => Cause)
  cause!: string;
  @Field(() => DateScalar)
  issuedOn!: string;
  @Field(() => [PlanSending], { description: 'To whom it was sent and when, as far as the record says.' })
  sentTo!: readonly PlanSending[];
  @Field(() => [ID])
  events!: readonly string[];
}

@ObjectType({
  description: 'A consultation or a review that cited a version which another had replaced before that day.',
})
export class OlderVersionCited {
  @Field(() => CitedIn)
  citedIn!: string;
  @Field(() => DateScalar)
  citedOn!: string;
  @Field(() => PlanVersion)
  cited!: PlanVersion;
  @Field(() => PlanVersion, { description: 'The version that was in force on that day.' })
  inForce!: PlanVersion;
  @Field(() => [ID], { description: 'The events that cite it.' })
  events!: readonly string[];
}

@ObjectType({ description: 'The plan in force on the day, and which version of it.' })
export class PlanVersionInForce {
  @Field(() => ID, { nullable: true })
  planId?: string | undefined;
  @Field(() => DateScalar, { description: 'The first day on which this authority maintained the plan.' })
  from!: string;
  @Field(() => PlanVersion, {
    nullable: true,
    description: 'Null where another authority made the plan and this one no version of it yet.',
  })
  version?: PlanVersion | undefined;
  @Field(() => [PlanVersion], { description: 'Every version final by the day, the first first.' })
  versions!: readonly PlanVersion[];
  @Field(() => [OlderVersionCited], {
    description: 'Where an older version was cited than was in force then.',
  })
  warnings!: readonly OlderVersionCited[];
}
