import { Field, ID, ObjectType } from '@nestjs/graphql';
import { PlanSent } from '../journey/plan/plan.events.js';
import { enumOf } from '../web/graphql/code-enum.js';
import { DateScalar } from '../web/graphql/scalars.js';

const Party = enumOf(PlanSent.fields.to.codes!, 'Party');

@ObjectType({ description: 'Who holds the rights under an EHC plan: to ask, to answer and to appeal.' })
export class RightsHolder {
  @Field(() => Party, {
    nullable: true,
    description: 'Null where a young person lacks capacity and the record does not say who decides.',
  })
  who?: string | undefined;
  @Field(() => DateScalar, { description: 'The first day on which they are the young person’s own.' })
  passOn!: string;
  @Field(() => String, { description: 'A sentence.' })
  because!: string;
  @Field(() => [ID], { description: 'The events that say so; none where age alone does.' })
  events!: readonly string[];
}
