import { Inject } from '@nestjs/common';
import { Args, ArgsType, Context, Field, ID, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../web/graphql/request-context.js';
import { PageAndTimesArgs, TimesArgs } from '../web/graphql/times.js';
import { ChildFieldsResolver } from './child-fields.resolver.js';
import { ChildResolver } from './child.resolver.js';
import { Duty, RecordGap } from './duty.graphql.js';
import { AuditTrailConnection, JourneyConnection, JourneyEventType } from './journey-event.graphql.js';

@ArgsType()
export class OfChildArgs extends TimesArgs {
  @Field(() => ID)
  child!: string;
}

@ArgsType()
export class PageOfChildArgs extends PageAndTimesArgs {
  @Field(() => ID)
  child!: string;
}

@ArgsType()
export class JourneyOfChildArgs extends PageOfChildArgs {
  @Field(() => [JourneyEventType], { nullable: true, description: 'Only these types of event.' })
  types?: string[];
}

const NONE = 'Null where the record then held no such child.';

/** The parts of one child's case as roots of their own. */
@Resolver()
export class CaseRootsResolver {
  constructor(
    @Inject(ChildResolver) private readonly children: ChildResolver,
    @Inject(ChildFieldsResolver) private readonly fields: ChildFieldsResolver,
  ) {}

  @Query(() => JourneyConnection, { nullable: true, description: `One child’s journey. ${NONE}` })
  async journey(
    @Args() args: JourneyOfChildArgs,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const child = await this.children.find(args.child, args, context, info);
    return child && this.fields.journey(child, args, context, info);
  }

  @Query(() => AuditTrailConnection, {
    nullable: true,
    description: `Every event recorded of one child. ${NONE}`,
  })
  async auditTrail(
    @Args() args: PageOfChildArgs,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const child = await this.children.find(args.child, args, context, info);
    return child && this.fields.auditTrail(child, args, context, info);
  }

  @Query(() => [Duty], { nullable: true, description: `One child’s statutory clocks. ${NONE}` })
  async duties(
    @Args() args: OfChildArgs,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const child = await this.children.find(args.child, args, context, info);
    return child && this.fields.duties(child, context, info);
  }

  @Query(() => [RecordGap], { nullable: true, description: `Oddities of one child’s record. ${NONE}` })
  async gaps(
    @Args() args: OfChildArgs,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const child = await this.children.find(args.child, args, context, info);
    return child && this.fields.gaps(child, context, info);
  }
}
