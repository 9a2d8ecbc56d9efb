import { Args, Context, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Refused } from '../domain/refused.js';
import { Child } from '../web/graphql/child.js';
import { answerError } from '../web/graphql/error-codes.js';
import type { RequestContext } from '../web/graphql/request-context.js';
import { caseOf } from './child-answer.queries.js';
import { explainInCase } from './explain-in-case.queries.js';
import { explanationAnswer } from './explanation-answer.js';
import { ExplainArgs, RiskExplanation } from './explanation.graphql.js';

const explained = (
  child: Child,
  rule: string,
  context: RequestContext,
  info: GraphQLResolveInfo,
): RiskExplanation | undefined => {
  const found = caseOf(child, context, info)?.case;
  try {
    return found && explanationAnswer(explainInCase(found, rule));
  } catch (error) {
    throw error instanceof Refused ? answerError('BAD_USER_INPUT', error.message) : error;
  }
};

const Explanation = (description: string) =>
  ResolveField(() => RiskExplanation, { nullable: true, description });

/** Why a rule speaks of a child, or why not: reckoned only when asked for. */
@Resolver(() => Child)
export class ExplanationResolver {
  @Explanation('Why a rule says what it says of the child on the day, or says nothing.')
  explainRisk(
    @Parent() child: Child,
    @Args() { rule }: ExplainArgs,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): RiskExplanation | undefined {
    return explained(child, rule, context, info);
  }

  @Explanation('The same where the risk does not stand or cannot be said; null where it stands.')
  whyNotAtRisk(
    @Parent() child: Child,
    @Args() { rule }: ExplainArgs,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): RiskExplanation | undefined {
    const found = explained(child, rule, context, info);
    return found?.verdict === 'at-risk' ? undefined : found;
  }
}
