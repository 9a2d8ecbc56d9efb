import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { RULE_LISTS } from '../law/stated-rules.js';
import { Checked } from '../web/graphql/checks.js';
import { enumOf } from '../web/graphql/code-enum.js';
import { DateScalar } from '../web/graphql/scalars.js';

const MARKS = ['checked', 'unverified', 'interpretation'] as const;
const RuleList = enumOf(RULE_LISTS, 'RuleList');
const RuleMark = enumOf(MARKS, 'RuleMark');

/** A rule of the release in words. */
@ObjectType({
  description: 'A rule of the release in words: a risk, a duty, or a row of the law not reckoned.',
})
export class Rule {
  @Field(() => ID, { description: 'As TR-01, A8, F-01.' })
  id!: string;
  @Field(() => RuleList)
  list!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String, { description: 'When it speaks, what is owed, or why nothing is reckoned.' })
  says!: string;
  @Field(() => String, { description: 'The law, or where it was read.' })
  source!: string;
  @Field(() => RuleMark, { description: 'Checked against a public source, unverified, or our own reading.' })
  mark!: string;
  @Field(() => Int, { nullable: true, description: 'Null where nothing is reckoned.' })
  version?: number | undefined;
  @Field(() => DateScalar, { nullable: true })
  validFrom?: string | undefined;
  @Field(() => DateScalar, { nullable: true, description: 'Null: still in force.' })
  validTo?: string | undefined;
}

@ArgsType()
export class RulesArgs {
  @Field(() => RuleList, { nullable: true, description: 'Left out: every list.' })
  @Checked((v) => [v.IsOptional(), v.IsIn(RULE_LISTS)])
  list?: string;
}
