import { Inject } from '@nestjs/common';
import { Args, ArgsType, Context, Field, ID, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { timesUsed } from '../read-model/question-times.js';
import { answered, gavePart, positionFor } from '../web/graphql/answered.js';
import { Child } from '../web/graphql/child.js';
import type { RequestContext } from '../web/graphql/request-context.js';
import { TABLES } from '../web/graphql/tables.js';
import type { Tables } from '../web/graphql/tables.js';
import { TimesArgs } from '../web/graphql/times.js';
import type { AskedTimes } from '../web/graphql/times.js';
import { childAnswer } from './child-answer.queries.js';
import { CASES, findCase } from './find-case.queries.js';
import type { CaseSource } from './find-case.queries.js';

@ArgsType()
export class ChildArgs extends TimesArgs {
  @Field(() => ID)
  id!: string;
}

/** One child, answered at once from the stream, at any position. */
@Resolver()
export class ChildResolver {
  constructor(
    @Inject(TABLES) private readonly tables: Tables,
    @Inject(CASES) private readonly cases: CaseSource,
  ) {}

  @Query(() => Child, {
    nullable: true,
    description: 'One child; null where the record then held none of that id.',
  })
  async child(
    @Args() args: ChildArgs,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Child | null> {
    const child = await this.find(args.id, args, context, info);
    if (child !== null) gavePart(context, info, child.id, 'summary');
    return child;
  }

  /** @throws STALE_POSITION */
  async find(
    child: string,
    asked: AskedTimes,
    context: RequestContext,
    info: GraphQLResolveInfo,
  ): Promise<Child | null> {
    const position = await positionFor(this.tables, asked.atPosition);
    const times = { on: asked.asEffectiveAt, known: asked.asKnownAt, now: this.tables.now() };
    const found = findCase(this.cases, { child, position, ...times });
    const used = found?.case.times ?? timesUsed(times, this.cases.recordedAt(position) ?? times.now);
    answered(context, info, this.tables, { position, ...used });
    return found ? childAnswer(found, this.cases) : null;
  }
}
