import { Field, InputType } from '@nestjs/graphql';
import { Checked } from '../web/graphql/checks.js';
import { EventDataScalar, PartialDateScalar } from '../web/graphql/scalars.js';

/** What is right where a recorded fact is wrong; of the same type as that fact. */
@InputType({ description: 'What is right where a recorded fact is wrong: of the same type as that fact.' })
export class InsteadInput {
  @Field(() => PartialDateScalar)
  @Checked((v) => [v.IsString()])
  occurredOn!: string;
  @Field(() => Boolean, { nullable: true })
  @Checked((v) => [v.IsOptional(), v.IsBoolean()])
  occurredBy?: boolean;
  @Field(() => EventDataScalar)
  @Checked((v) => [v.IsObject()])
  data!: object;
}
