import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar, DateTimeScalar, PartialDateScalar } from './scalars.js';

export const UnreadableReason = { ERASED: 'erased', KEY_UNAVAILABLE: 'key-unavailable' } as const;
registerEnumType(UnreadableReason, {
  name: 'UnreadableReason',
  description:
    'ERASED: destroyed on purpose. KEY_UNAVAILABLE: a fault of the service; nothing was destroyed.',
});

/** Where a value comes from: what is the same for a value of any kind. */
@ObjectType({ isAbstract: true })
export abstract class Stated {
  @Field(() => UnreadableReason, {
    nullable: true,
    description: 'Why there is no value, where there was one.',
  })
  unreadable?: string;
  @Field(() => PartialDateScalar, { description: 'From when it holds, or was seen to.' })
  effectiveFrom!: string;
  @Field(() => DateTimeScalar)
  knownAt!: string;
  @Field(() => DateTimeScalar)
  recordedAt!: string;
  @Field(() => String, { description: 'The system that says so.' })
  source!: string;
  @Field(() => String, { nullable: true, description: 'The role of the person who said so.' })
  role?: string;
  @Field(() => ID)
  eventId!: string;
}

@ObjectType({ description: 'A text, with where it comes from.' })
export class StatedText extends Stated {
  @Field(() => String, { nullable: true })
  value?: string;
}

@ObjectType({ description: 'A day, with where it comes from.' })
export class StatedDate extends Stated {
  @Field(() => DateScalar, { nullable: true })
  value?: string;
}
