import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { Node } from '../web/graphql/node.js';
import { resultUnion } from '../web/graphql/problems.js';
import { DateScalar, DateTimeScalar } from '../web/graphql/scalars.js';
import { RiskView } from './transition-risk.graphql.js';

export const JobState = { WAITING: 'waiting', RUNNING: 'running', DONE: 'done', FAILED: 'failed', CANCELLED: 'cancelled' } as const;
registerEnumType(JobState, { name: 'JobState' });

/** A list at a past position, being made or kept. */
@ObjectType({ implements: () => Node, description: 'A list at a past position: being made, or kept.' })
export class Job extends Node {
  @Field(() => JobState)
  state!: string;
  @Field(() => Int, { description: 'Children done.' })
  done!: number;
  @Field(() => Int)
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
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  atPosition!: string;
  @Field(() => DateTimeScalar, { nullable: true })
  @IsOptional()
  asKnownAt?: string;
  @Field(() => DateScalar, { nullable: true })
  @IsOptional()
  asEffectiveAt?: string;
  @Field(() => RiskView, { nullable: true })
  @IsOptional()
  @IsIn(Object.values(RiskView))
  view?: string;
}

@ObjectType()
export class StartListAtPositionSuccess {
  @Field(() => Job)
  job!: Job;
}

export const StartListAtPositionResult = resultUnion('StartListAtPositionResult', StartListAtPositionSuccess);
