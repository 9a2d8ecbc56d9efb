import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateRange } from '../web/graphql/date-range.js';
import { DateScalar } from '../web/graphql/scalars.js';

export const DutyState = {
  MET: 'met',
  MET_LATE: 'met-late',
  DUE: 'due',
  OVERDUE: 'overdue',
  ENDED: 'ended',
  CANNOT_BE_SAID: 'cannot-be-said',
} as const;
registerEnumType(DutyState, {
  name: 'DutyState',
  description:
    'On the day asked about. ENDED: nothing was left to do, though nobody did it. OVERDUE and MET_LATE state dates, never blame.',
});

export const ClaimedException = {
  CLAIMED: 'claimed',
  REPORTED_WITHOUT_EVIDENCE: 'reported-without-evidence',
} as const;
registerEnumType(ClaimedException, { name: 'ClaimedException' });

export const Colour = { RED: 'red', AMBER: 'amber', CANNOT_BE_SAID: 'cannot-be-said' } as const;
registerEnumType(Colour, { name: 'Colour' });

@ObjectType({ description: 'A statutory clock: what started it, when it is due, what met it.' })
export class Duty {
  @Field(() => String, { description: 'The rule, as R8.' })
  rule!: string;
  @Field(() => String, { nullable: true })
  name?: string;
  @Field(() => String, { description: 'The law that it comes from.' })
  law!: string;
  @Field(() => String, { description: 'What it belongs to: a request, a review, an amendment, a transfer.' })
  episode!: string;
  @Field(() => DutyState)
  state!: string;
  @Field(() => DateScalar)
  startedOn!: string;
  @Field(() => DateRange, { nullable: true, description: 'The strict date; null where it cannot be said.' })
  due?: DateRange;
  @Field(() => DateScalar, { nullable: true, description: 'The later date that custom allows.' })
  dueOnCustomary?: string;
  @Field(() => DateScalar, { nullable: true })
  metOn?: string;
  @Field(() => DateScalar, { nullable: true })
  endedOn?: string;
  @Field(() => ClaimedException, { nullable: true })
  exception?: string;
  @Field(() => String, { nullable: true, description: 'What is missing, where the date cannot be computed.' })
  cannotBeSaid?: string;
  @Field(() => [ID], { description: 'The events that say so.' })
  events!: readonly string[];
}

@ObjectType({ description: 'Something odd in the record: accepted, and shown.' })
export class RecordGap {
  @Field(() => String, { description: 'What kind of gap, as review-without-plan.' })
  gap!: string;
  @Field(() => String, { description: 'The type of fact that shows it.' })
  type!: string;
  @Field(() => DateScalar)
  since!: string;
  @Field(() => [ID])
  events!: readonly string[];
}

@ObjectType({
  description: 'What a rule says of one child on the day: red, amber, or that it cannot be said.',
})
export class CaseRisk {
  @Field(() => String, { description: 'The rule, as TR-01.' })
  rule!: string;
  @Field(() => Colour)
  colour!: string;
  @Field(() => DateScalar, { nullable: true })
  amberFrom?: string;
  @Field(() => DateScalar, { nullable: true })
  redFrom?: string;
  @Field(() => DateRange, { nullable: true })
  due?: DateRange;
  @Field(() => String)
  reason!: string;
  @Field(() => String)
  clears!: string;
  @Field(() => String, {
    nullable: true,
    description: 'The kind of fact that no source covers, where it cannot be said.',
  })
  unsaidKind?: string;
  @Field(() => [ID])
  events!: readonly string[];
}
