import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateRange } from './date-range.js';
import { DutyHolder } from './duty-holder.js';

export const StepSide = { COORDINATOR: 'coordinator', FAMILY: 'family' } as const;
registerEnumType(StepSide, {
  name: 'StepSide',
  description: 'COORDINATOR: what is to be done. FAMILY: what you can expect, and what you can do.',
});

export const StepKind = {
  DUTY: 'duty',
  TIME_LIMIT: 'time-limit',
  GUIDANCE: 'guidance',
  RISK: 'risk',
  EXPECTED_MOVE: 'expected-move',
} as const;
registerEnumType(StepKind, {
  name: 'StepKind',
  description: 'From which it comes: an open duty, time limit or guidance, an open risk, an expected move.',
});

export const StepSeverity = { RED: 'red', AMBER: 'amber' } as const;
registerEnumType(StepSeverity, { name: 'StepSeverity' });

@ObjectType({ description: 'One thing that comes next, in plain words.' })
export class NextStep {
  @Field(() => String)
  what!: string;
  @Field(() => DutyHolder, { description: 'Who leads.' })
  who!: string;
  @Field(() => DateRange, {
    nullable: true,
    description: 'By when; null where no day is given or can be said.',
  })
  by?: DateRange;
  @Field(() => Boolean, { description: 'Whether its last day has passed: a date, never blame.' })
  isOverdue!: boolean;
  @Field(() => StepSeverity, { nullable: true, description: 'Of the open risk of the same matter.' })
  severity?: string;
  @Field(() => String, { description: 'The rule that asks for it, as A8 or TR-07.' })
  rule!: string;
  @Field(() => String)
  law!: string;
  @Field(() => StepKind)
  kind!: string;
  @Field(() => String)
  episode!: string;
  @Field(() => [ID], { description: 'The events that say so.' })
  events!: readonly string[];
}
