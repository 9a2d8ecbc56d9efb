import { Args, Query, Resolver } from '@nestjs/graphql';
import { release } from '../law/release.js';
import { statedRules } from '../law/stated-rules.js';
import { Rule, RulesArgs } from './rule.graphql.js';

const RULES = statedRules(release);

/** The rules by which the lists and the cases are reckoned. */
@Resolver(() => Rule)
export class RulesResolver {
  @Query(() => [Rule], { description: 'The rules of the release that answers name, in words.' })
  rules(@Args() { list }: RulesArgs): readonly Rule[] {
    return list === undefined || list === null ? RULES : RULES.filter((rule) => rule.list === list);
  }
}
