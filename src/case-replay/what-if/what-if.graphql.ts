import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { DateScalar, DateTimeScalar, EventDataScalar, PartialDateScalar } from '../../web/graphql/scalars.js';
import { DutyChange, RiskChange } from '../impact/impact.graphql.js';
import { JourneyEventType } from '../journey-event.graphql.js';

@InputType({ description: 'A fact on record, on another day.' })
export class SupposedDateInput {
  @Field(() => ID, { description: 'An event that states the fact.' })
  event!: string;
  @Field(() => PartialDateScalar)
  occurredOn!: string;
}

@InputType({ description: 'A fact that is not on record.' })
export class SupposedFactInput {
  @Field(() => JourneyEventType)
  type!: string;
  @Field(() => PartialDateScalar)
  occurredOn!: string;
  @Field(() => EventDataScalar, { nullable: true, description: 'The day of occurredOn may be left out.' })
  data?: object;
}

@InputType({ description: 'What to suppose; nothing of it is recorded.' })
export class SupposedInput {
  @Field(() => [ID], { nullable: true, description: 'Facts to leave out, by an event that states each.' })
  without?: string[];
  @Field(() => [SupposedDateInput], { nullable: true })
  dates?: SupposedDateInput[];
  @Field(() => [SupposedFactInput], { nullable: true })
  add?: SupposedFactInput[];
}

@ObjectType({ description: 'An event of the copy alone: it is not recorded, and did not happen.' })
export class SupposedEvent {
  @Field(() => ID, { description: 'As duties and risks name it; no event of the log.' })
  id!: string;
  @Field(() => JourneyEventType)
  type!: string;
  @Field(() => PartialDateScalar)
  occurredOn!: string;
}

@ObjectType({
  description: 'Hypothetical: what would differ if the record said otherwise. Nothing of it is recorded.',
})
export class Counterfactual {
  @Field(() => Boolean, { description: 'Always true: do not take this for the record.' })
  hypothetical!: boolean;
  @Field(() => String, { description: 'The same in words.' })
  says!: string;
  @Field(() => DateScalar)
  asEffectiveAt!: string;
  @Field(() => DateTimeScalar)
  asKnownAt!: string;
  @Field(() => [ID], {
    description: 'Events that the copy is without: every one that states a fact left out or moved.',
  })
  leftOut!: readonly string[];
  @Field(() => [SupposedEvent])
  supposed!: readonly SupposedEvent[];
  @Field(() => [DutyChange], { description: 'The duties that differ: as on record, and as they would be.' })
  duties!: readonly DutyChange[];
  @Field(() => [RiskChange], { description: 'The risks that differ: as on record, and as they would be.' })
  risks!: readonly RiskChange[];
}
