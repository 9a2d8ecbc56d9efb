import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Node } from './node.js';
import { DateScalar } from './scalars.js';
import { UnreadableReason } from './unreadable-reason.js';

export const SenStatus = { EHC_PLAN: 'ehc-plan', SEN_SUPPORT: 'sen-support', NONE: 'none' } as const;
registerEnumType(SenStatus, { name: 'SenStatus' });

@ObjectType({ description: 'Where a person is educated.' })
export class Setting {
  @Field(() => String, {
    description: 'The register’s number (URN or UKPRN), or the arrangement in its place.',
  })
  code!: string;
  @Field(() => String, {
    nullable: true,
    description: 'As in the register last loaded; null where it is not in it.',
  })
  name?: string;
  @Field(() => String, { nullable: true })
  kind?: string;
}

/** A child or young person as the record shows them at the times of the root. Features add fields of their own. */
@ObjectType({
  implements: () => Node,
  description: 'A child or young person, as at the times of the root that answered.',
})
export class Child extends Node {
  @Field(() => UnreadableReason, {
    nullable: true,
    description: 'Why name, date of birth and identifiers are null, where they were recorded once.',
  })
  unreadable?: string;
  @Field(() => String, { nullable: true })
  surname?: string;
  @Field(() => String, { nullable: true })
  forename?: string;
  @Field(() => String, { nullable: true, description: 'Forename and surname.' })
  name?: string;
  @Field(() => DateScalar, { nullable: true })
  dateOfBirth?: string;
  @Field(() => String, { nullable: true, description: 'Unique pupil number.' })
  upn?: string;
  @Field(() => String, { nullable: true, description: 'Unique learner number.' })
  uln?: string;
  @Field(() => String, { nullable: true })
  nhsNumber?: string;
  @Field(() => Int, { nullable: true, description: 'In whole years on the day asked about.' })
  age?: number;
  @Field(() => Int, { nullable: true, description: 'The national curriculum year taught in.' })
  ncYear?: number;
  @Field(() => SenStatus, { nullable: true, description: 'Null for an erased record.' })
  senStatus?: string;
  @Field(() => Boolean, { nullable: true, description: 'Null for an erased record.' })
  planInForce?: boolean;
  @Field(() => Setting, { nullable: true })
  setting?: Setting;
  @Field(() => String, { nullable: true, description: 'Primary need, as the code of the SEN2 return.' })
  primaryNeed?: string;
  @Field(() => String, { nullable: true })
  locality?: string;
  @Field(() => String, { nullable: true, description: 'The officer’s opaque id.' })
  officer?: string;
}
