import { Field, InputType } from '@nestjs/graphql';
import { IsBoolean, IsObject, IsOptional, IsString } from 'class-validator';
import { EventDataScalar, PartialDateScalar } from '../web/graphql/scalars.js';

/** What is right where a recorded fact is wrong; of the same type as that fact. */
@InputType({ description: 'What is right where a recorded fact is wrong: of the same type as that fact.' })
export class InsteadInput {
  @Field(() => PartialDateScalar)
  @IsString()
  occurredOn!: string;
  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  @IsBoolean()
  occurredBy?: boolean;
  @Field(() => EventDataScalar)
  @IsObject()
  data!: object;
}
