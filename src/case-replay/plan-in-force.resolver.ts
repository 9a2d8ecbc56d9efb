import { Context, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { planInForceAt } from '../law/readings/plan-versions.js';
import { Child } from '../web/graphql/child.js';
import type { RequestContext } from '../web/graphql/request-context.js';
import { caseOf } from './child-answer.queries.js';
import { PlanVersionInForce } from './plan-in-force.graphql.js';

/** Which version of the plan is in force on the day asked about. */
@Resolver(() => Child)
export class PlanInForceResolver {
  @ResolveField(() => PlanVersionInForce, {
    nullable: true,
    description:
      'Which version of the plan was in force, and to whom it was sent; null where none was in force.',
  })
  planVersionInForce(
    @Parent() child: Child,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): PlanVersionInForce | null {
    const found = caseOf(child, context, info)?.case;
    const inForce = found && planInForceAt(found.history, found.times.on);
    if (!inForce) return null;
    const { plan, planId, version, versions, olderCited } = inForce;
    const warnings = olderCited.map(({ fact, ...said }) => ({ ...said, events: fact.events }));
    return Object.assign(new PlanVersionInForce(), {
      ...{ planId, from: plan.from, version, versions, warnings },
    });
  }
}
