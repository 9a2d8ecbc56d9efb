import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateRange } from '../web/graphql/date-range.js';
import { DateScalar } from '../web/graphql/scalars.js';
import { DutyHolder } from '../web/graphql/duty-holder.js';

export const DutyState = {
  MET: 'met',
  MET_LATE: 'met-late',
  MET_PERHAPS_LATE: 'met-perhaps-late',
  DUE: 'due',
  OVERDUE: 'overdue',
  ENDED: 'ended',
  CANNOT_BE_SAID: 'cannot-be-said',
} as const;
registerEnumType(DutyState, {
  name: 'DutyState',
  description:
    'On the day asked about. MET_PERHAPS_LATE: dates known only in part allow both. ENDED: nothing was left to do, though nobody did it. OVERDUE and MET_LATE state dates, never blame.',
});

const ClaimedException = {
  CLAIMED_WITH_EVIDENCE: 'claimed-with-evidence',
  CLAIMED_WITHOUT_EVIDENCE: 'claimed-without-evidence',
  REPORTED_WITHOUT_EVIDENCE: 'reported-without-evidence',
} as const;
registerEnumType(ClaimedException, { name: 'ClaimedException' });

export const DutyKind = { DUTY: 'duty', TIME_LIMIT: 'time-limit', GUIDANCE: 'guidance' } as const;
registerEnumType(DutyKind, {
  name: 'DutyKind',
  description:
    'DUTY: in law. TIME_LIMIT: a family’s own, which obliges nobody. GUIDANCE: what statutory guidance or practice asks for.',
});

@ObjectType({ description: 'Whole days; both ends are the same where the dates are known to the day.' })
export class DaysRange {
  @Field(() => Int)
  from!: number;
  @Field(() => Int)
  to!: number;
}

@ObjectType({ description: 'The same duty as somebody else counts it.' })
export class DueAlternative {
  @Field(() => DateRange)
  on!: DateRange;
  @Field(() => String, { description: 'Who counts so, and from what.' })
  named!: string;
  @Field(() => String)
  source!: string;
}

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
  @Field(() => String, { description: 'Where the text was read: the law, a judgement, a guidance page.' })
  source!: string;
  @Field(() => DutyKind)
  kind!: string;
  @Field(() => DutyHolder)
  holder!: string;
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
  @Field(() => DueAlternative, {
    nullable: true,
    description: 'Where the courts and the Ombudsman count differently: the other date, named.',
  })
  dueOnAlternative?: DueAlternative;
  @Field(() => DaysRange, {
    nullable: true,
    description:
      'Days after the strict last day; null while neither met nor late, and where it cannot be said.',
  })
  lateDays?: DaysRange;
  @Field(() => ClaimedException, { nullable: true })
  exception?: string;
  @Field(() => String, {
    nullable: true,
    description:
      'What is missing, where the date cannot be computed or nobody would have told that it was done.',
  })
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
