import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumName } from '../web/graphql/code-enum.js';
import { DateTimeScalar, PartialDateScalar } from '../web/graphql/scalars.js';
import { UnreadableReason } from '../web/graphql/unreadable-reason.js';
import { statedFields } from './stated-values.js';

export const StatedField = Object.fromEntries(statedFields.map((field) => [enumName(field), field]));
registerEnumType(StatedField, {
  name: 'StatedField',
  description: 'What records may state of a child, and contradict one another in.',
});

@ObjectType({ description: 'One value as one event states it, with where it comes from.' })
export class Statement {
  @Field(() => StatedField)
  field!: string;
  @Field(() => String, { nullable: true, description: 'Null where it can no longer be read.' })
  value?: string;
  @Field(() => UnreadableReason, { nullable: true, description: 'Why there is no value.' })
  unreadable?: string;
  @Field(() => Boolean, { description: 'Whether the child’s own field holds this value at these times.' })
  holds!: boolean;
  @Field(() => PartialDateScalar, { description: 'From when it holds, or was seen to.' })
  effectiveFrom!: string;
  @Field(() => DateTimeScalar, { description: 'When the authority’s records first held it.' })
  knownAt!: string;
  @Field(() => DateTimeScalar, { description: 'When this service recorded it.' })
  recordedAt!: string;
  @Field(() => String, { description: 'The system that says so.' })
  source!: string;
  @Field(() => String, { nullable: true, description: 'The role of the person who said so.' })
  role?: string;
  @Field(() => ID)
  eventId!: string;
}
