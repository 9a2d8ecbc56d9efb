import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Child } from '../../web/graphql/child.js';
import { enumOf } from '../../web/graphql/code-enum.js';
import { connectionOf } from '../../web/graphql/connection.js';
import { DateScalar } from '../../web/graphql/scalars.js';
import { PageAndTimesArgs } from '../../web/graphql/times.js';
import { RiskView } from '../transition-risk.graphql.js';
import { BREACH_KINDS } from './forecast-item.js';

const ForecastKind = enumOf(BREACH_KINDS, 'ForecastKind');

@ObjectType({ description: 'One thing that comes to pass for one child if nothing more is recorded.' })
export class ForecastBreach {
  @Field(() => Child)
  child!: Child;
  @Field(() => ForecastKind, {
    description:
      'TURNS_RED: a risk. PASSES_DUE: a duty, unmet. TURNS_19, TURNS_25, LEAVES: with nothing for after on record.',
  })
  kind!: string;
  @Field(() => DateScalar, {
    description:
      'The first red day, the first day after the due date, the birthday, or the end of the placement.',
  })
  on!: string;
  @Field(() => String, { description: 'The risk, as TR-03; for PASSES_DUE the duty, as R8.' })
  rule!: string;
  @Field(() => String)
  ruleName!: string;
  @Field(() => String)
  episode!: string;
  @Field(() => String, { description: 'A sentence: what is missing.' })
  reason!: string;
  @Field(() => String, { nullable: true, description: 'What would clear it.' })
  clears?: string;
}

@ObjectType({ description: 'How many of each kind; what cannot be said is counted apart.' })
export class ForecastCounts {
  @Field(() => Int, { description: 'Children with at least one of the kinds.' })
  children!: number;
  @Field(() => Int)
  turnsRed!: number;
  @Field(() => Int)
  passesDue!: number;
  @Field(() => Int, { description: 'Turn 19 with a plan in force, and nothing for after.' })
  turns19!: number;
  @Field(() => Int, { description: 'Turn 25 with a plan in force, and nothing for after.' })
  turns25!: number;
  @Field(() => Int, { description: 'Their placement ends, and nothing comes after it.' })
  leaves!: number;
  @Field(() => Int, { description: 'Stay amber: the source that they rest on has told of no day so late.' })
  asLastTold!: number;
  @Field(() => Int, {
    description: 'Cannot be said, for want of a source, or because it is too old by then.',
  })
  cannotBeSaid!: number;
}

@ObjectType({ description: 'The counts of one setting, officer or rule.' })
export class ForecastGroup extends ForecastCounts {
  @Field(() => ID, {
    nullable: true,
    description: 'URN, UKPRN or arrangement; the officer; the rule. Null: none.',
  })
  key?: string;
  @Field(() => String, { nullable: true, description: 'The setting’s or the rule’s name.' })
  name?: string;
}

@ObjectType({ description: 'What comes to pass by a day if nothing more is recorded; soonest first.' })
export class ForecastConnection extends connectionOf('Forecast', ForecastBreach) {
  @Field(() => DateScalar, { description: 'From the day after this one.' })
  from!: string;
  @Field(() => DateScalar)
  until!: string;
  @Field(() => String, { description: 'What a forecast is, for a person to read with it.' })
  says!: string;
  @Field(() => ForecastCounts)
  counts!: ForecastCounts;
  @Field(() => [ForecastGroup], { description: 'By the setting of the day asked from.' })
  bySetting!: readonly ForecastGroup[];
  @Field(() => [ForecastGroup], { description: 'By the officer of the day asked from.' })
  byOfficer!: readonly ForecastGroup[];
  @Field(() => [ForecastGroup])
  byRule!: readonly ForecastGroup[];
}

@ArgsType()
export class ForecastArgs extends PageAndTimesArgs {
  @Field(() => DateScalar, {
    description: 'The last day looked at: after asEffectiveAt, by two years at most.',
  })
  until!: string;
  @Field(() => RiskView, { nullable: true, description: 'Of whom, on the day asked from.' })
  view?: string;
  @Field(() => [String], { nullable: true, description: 'Rules and duties, as TR-03 or R8.' })
  rule?: string[];
  @Field(() => [String], { nullable: true, description: 'URNs or UKPRNs, or arrangements.' })
  setting?: string[];
  @Field(() => [ID], { nullable: true })
  officer?: string[];
}
