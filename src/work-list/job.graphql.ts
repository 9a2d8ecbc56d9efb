import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Checked } from '../web/graphql/checks.js';
import { Node } from '../web/graphql/node.js';
import { resultUnion } from '../web/graphql/problems.js';
import { DateScalar, DateTimeScalar } from '../web/graphql/scalars.js';

const JobState = { WAITING: 'waiting', RUNNING: 'running', DONE: 'done', FAILED: 'failed' } as const;
registerEnumType(JobState, { name: 'JobState' });

/** A list at a past position, being made or kept. */
@ObjectType({ implements: () => Node, description: 'The list at a past position: being made, or kept.' })
export class Job extends Node {
  @Field(() => JobState)
  state!: string;
  @Field(() => Int, { description: 'Events read.' })
  done!: number;
  @Field(() => Int, { description: 'Events to read.' })
  total!: number;
  @Field(() => String, { nullable: true, description: 'Why it failed.' })
  problem?: string;
  @Field(() => String)
  position!: string;
  @Field(() => DateTimeScalar)
  asKnownAt!: string;
  @Field(() => DateScalar)
  asEffectiveAt!: string;
}

@InputType()
export class StartListAtPositionInput {
  @Field(() => String, { description: 'A position as an earlier answer gave it.' })
  @Checked((v) => [v.IsString(), v.IsNotEmpty(), v.MaxLength(100)])
  atPosition!: string;
  @Field(() => DateTimeScalar, { nullable: true })
  @Checked((v) => [v.IsOptional(), v.IsISO8601()])
  asKnownAt?: string;
  @Field(() => DateScalar, { nullable: true })
  @Checked((v) => [v.IsOptional(), v.IsISO8601()])
  asEffectiveAt?: string;
}

@ObjectType()
export class StartListAtPositionSuccess {
  @Field(() => Job)
  job!: Job;
}

export const StartListAtPositionResult = resultUnion('StartListAtPositionResult', StartListAtPositionSuccess);
