import { ArgsType, Field, ID, ObjectType } from '@nestjs/graphql';
import { Checked } from '../web/graphql/checks.js';
import { enumOf } from '../web/graphql/code-enum.js';
import { DateRange } from '../web/graphql/date-range.js';
import { DateScalar } from '../web/graphql/scalars.js';
import { Colour } from './duty.graphql.js';

const ConditionFinding = enumOf(['holds', 'fails', 'cannot-be-said'], 'ConditionFinding');
const RiskVerdict = enumOf(['at-risk', 'not-at-risk', 'cannot-be-said'], 'RiskVerdict');
const ReckonedDateOf = enumOf(['amber', 'red', 'due'], 'ReckonedDateOf');

@ArgsType()
export class ExplainArgs {
  @Field(() => ID, { description: 'A rule of risk, as TR-02 or F-01.' })
  @Checked((v) => [v.IsString(), v.MaxLength(20)])
  rule!: string;
}

@ObjectType({ description: 'One condition of a rule, and what the record shows of it.' })
export class RuleCondition {
  @Field(() => String)
  condition!: string;
  @Field(() => ConditionFinding)
  finding!: string;
  @Field(() => String, { description: 'The event or the absence that shows it, in words.' })
  because!: string;
  @Field(() => DateScalar, { nullable: true, description: 'When it came, or will come, true.' })
  on?: string;
  @Field(() => [ID])
  events!: readonly string[];
  @Field(() => String, {
    nullable: true,
    description: 'The fact or source for want of which it cannot be said.',
  })
  missing?: string;
}

@ObjectType({ description: 'A date of a risk with its arithmetic.' })
export class ReckonedDate {
  @Field(() => ReckonedDateOf)
  of!: string;
  @Field(() => DateRange)
  on!: DateRange;
  @Field(() => String, { description: 'As: meeting 20 November 2025 + 4 weeks = 18 December 2025.' })
  words!: string;
}

@ObjectType({ description: 'A spell in which a source told of a kind of fact.' })
export class CoverageSpell {
  @Field(() => String, { description: 'A source system, or here.' })
  source!: string;
  @Field(() => DateScalar)
  from!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Null: as it happens.' })
  to?: string;
}

@ObjectType({ description: 'A kind of fact on whose absence a risk rests, and who would have told.' })
export class RelyingOn {
  @Field(() => String)
  kind!: string;
  @Field(() => String, { description: 'The absence in words.' })
  absence!: string;
  @Field(() => DateScalar, { description: 'From when it could have happened.' })
  from!: string;
  @Field(() => [CoverageSpell], { description: 'Empty: nobody would have told.' })
  coveredBy!: readonly CoverageSpell[];
}

@ObjectType({
  description: 'One episode to which a rule applies: a review, a transfer, a placement, a plan.',
})
export class RiskEpisode {
  @Field(() => String)
  episode!: string;
  @Field(() => Colour, { nullable: true, description: 'Null: no risk on the day.' })
  colour?: string;
  @Field(() => String, {
    nullable: true,
    description: 'Why it is, or will be, a risk; null once it is over.',
  })
  reason?: string;
  @Field(() => String, { description: 'What would clear it.' })
  clears!: string;
  @Field(() => [ReckonedDate])
  dates!: readonly ReckonedDate[];
  @Field(() => DateScalar, { nullable: true })
  clearedOn?: string;
  @Field(() => DateScalar, { nullable: true, description: 'When it ends, or ended, whether met or not.' })
  lapsedOn?: string;
  @Field(() => [RuleCondition])
  conditions!: readonly RuleCondition[];
  @Field(() => [RelyingOn])
  reliesOn!: readonly RelyingOn[];
  @Field(() => [ID])
  events!: readonly string[];
}

@ObjectType({ description: 'Why a rule speaks of a child on the day, or why it does not.' })
export class RiskExplanation {
  @Field(() => String)
  rule!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String, { description: 'The rule in plain English.' })
  says!: string;
  @Field(() => String)
  source!: string;
  @Field(() => String, { description: 'The policy whose lead times were used.' })
  policy!: string;
  @Field(() => RiskVerdict)
  verdict!: string;
  @Field(() => Colour, { nullable: true, description: 'Null: no risk on the day.' })
  colour?: string;
  @Field(() => [RuleCondition], {
    description: 'In their order; those common to all rules are of the first of the episodes.',
  })
  conditions!: readonly RuleCondition[];
  @Field(() => RuleCondition, {
    nullable: true,
    description: 'The first condition that does not hold; null where the risk stands.',
  })
  decisive?: RuleCondition;
  @Field(() => [RiskEpisode], { description: 'The one that speaks for the rule comes first.' })
  episodes!: readonly RiskEpisode[];
}
