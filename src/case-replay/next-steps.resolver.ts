import { Args, Context, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Side } from '../law/next-steps/next-step.js';
import { nextSteps } from '../law/next-steps/next-steps.js';
import { Child } from '../web/graphql/child.js';
import { dateRange } from '../web/graphql/date-range.js';
import type { RequestContext } from '../web/graphql/request-context.js';
import { caseOf } from './child-answer.queries.js';
import { NextStep, StepSide } from '../web/graphql/next-step.js';

/** What comes next for a child, on the day asked about. */
@Resolver(() => Child)
export class NextStepsResolver {
  @ResolveField(() => [NextStep], {
    description: 'What happens next, by date: from open duties, open risks and the next expected move.',
  })
  nextSteps(
    @Parent() child: Child,
    @Args('side', { type: () => StepSide, defaultValue: StepSide.COORDINATOR })
    side: Side,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): NextStep[] {
    const found = caseOf(child, context, info)?.case;
    if (found === undefined) return [];
    return nextSteps(found, side, found.times.on).map((step) =>
      Object.assign(new NextStep(), { ...step, by: dateRange(step.by) }),
    );
  }
}
