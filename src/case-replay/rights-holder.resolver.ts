import { Context, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { rightsHolderOn } from '../law/readings/rights-holder.js';
import { Child } from '../web/graphql/child.js';
import type { RequestContext } from '../web/graphql/request-context.js';
import { caseOf } from './child-answer.queries.js';
import { RightsHolder } from './rights-holder.graphql.js';

/** Who holds the rights on the day asked about. */
@Resolver(() => Child)
export class RightsHolderResolver {
  @ResolveField(() => RightsHolder, {
    nullable: true,
    description: 'Who holds the rights under a plan; null from the 25th birthday on, and for an age unknown.',
  })
  rightsHolder(
    @Parent() child: Child,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): RightsHolder | null {
    const found = caseOf(child, context, info)?.case;
    const holder = found && rightsHolderOn(found.history, found.times.on);
    return holder ? Object.assign(new RightsHolder(), holder) : null;
  }
}
