import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Child } from '../web/graphql/child.js';
import { connectionOf, PageArgs } from '../web/graphql/connection.js';
import { DateRange } from '../web/graphql/date-range.js';
import { DateScalar, DateTimeScalar } from '../web/graphql/scalars.js';
import { EFFECTIVE, KNOWN } from '../web/graphql/times.js';
import type { AskedTimes } from '../web/graphql/times.js';

export const Severity = { RED: 'red', AMBER: 'amber' } as const;
registerEnumType(Severity, { name: 'Severity' });

export const RiskView = { YEAR_9: 'year-9', POST_19: 'post-19' } as const;
registerEnumType(RiskView, {
  name: 'RiskView',
  description:
    'YEAR_9: in Year 9 on the day, as taught. POST_19: 19 or over on the 31 August before the school year of the day, with a plan in force on the day.',
});

export const RiskSort = {
  SEVERITY: 'severity',
  RED_FROM: 'red-from',
  NAME: 'name',
  DATE_OF_BIRTH: 'date-of-birth',
} as const;
registerEnumType(RiskSort, {
  name: 'RiskSort',
  description: 'SEVERITY: red first, then the longest red, name, date of birth, rule.',
});

/** One open window of one rule about one young person. */
@ObjectType({ description: 'A transition at risk: one rule that speaks about one young person on the day.' })
export class TransitionRisk {
  @Field(() => Child)
  child!: Child;
  @Field(() => String, { description: 'The rule, as TR-01.' })
  rule!: string;
  @Field(() => String)
  ruleName!: string;
  @Field(() => Int)
  ruleVersion!: number;
  @Field(() => String, { description: 'The law or guidance behind the rule.' })
  law!: string;
  @Field(() => Severity)
  severity!: string;
  @Field(() => DateScalar, { nullable: true })
  amberFrom?: string;
  @Field(() => DateScalar, { nullable: true })
  redFrom?: string;
  @Field(() => DateRange, {
    nullable: true,
    description: 'The strict statutory date, where the rule has one.',
  })
  due?: DateRange;
  @Field(() => String, { description: 'A sentence: what is missing and since when.' })
  reason!: string;
  @Field(() => String, { description: 'What would clear it.' })
  clears!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day that a source speaks for; null: it rests on facts.',
  })
  toldUntil?: string;
  @Field(() => DateScalar, { nullable: true, description: 'From when that is too old to speak.' })
  staleFrom?: string;
}

@ObjectType({ description: 'How many a rule cannot speak about, for want of a source.' })
export class CannotBeSaid {
  @Field(() => String)
  rule!: string;
  @Field(() => Int)
  count!: number;
}

@ObjectType()
export class TransitionRiskConnection extends connectionOf('TransitionRisk', TransitionRisk) {
  @Field(() => [CannotBeSaid], { description: 'Never coloured, and counted apart.' })
  cannotBeSaid!: readonly CannotBeSaid[];
}

/** What may narrow the list, and its page. */
@ArgsType()
export class RiskFilterArgs extends PageArgs {
  @Field(() => RiskView, { nullable: true })
  view?: string;
  @Field(() => [String], { nullable: true, description: 'Rules, as TR-01.' })
  rule?: string[];
  @Field(() => Severity, { nullable: true })
  severity?: string;
  @Field(() => [Int], { nullable: true, description: 'National curriculum years on the day.' })
  ncYear?: number[];
  @Field(() => Int, { nullable: true, description: 'At least so old on the day.' })
  ageFrom?: number;
  @Field(() => Int, { nullable: true, description: 'At most so old on the day.' })
  ageTo?: number;
  @Field(() => [String], { nullable: true })
  locality?: string[];
  @Field(() => [String], { nullable: true, description: 'URNs or UKPRNs, or arrangements.' })
  setting?: string[];
  @Field(() => [String], { nullable: true, description: 'Codes of the primary need.' })
  need?: string[];
  @Field(() => [ID], { nullable: true })
  officer?: string[];
  @Field(() => RiskSort, { defaultValue: 'severity' })
  sort!: string;
}

/** The same with the times of a root. */
@ArgsType()
export class TransitionRiskArgs extends RiskFilterArgs implements AskedTimes {
  @Field(() => DateTimeScalar, { nullable: true, description: KNOWN })
  asKnownAt?: string;
  @Field(() => DateScalar, { nullable: true, description: EFFECTIVE })
  asEffectiveAt?: string;
  @Field(() => String, {
    nullable: true,
    description: 'The newest position only: a list at another one is a job.',
  })
  atPosition?: string;
}
