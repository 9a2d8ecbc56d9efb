import { Inject } from '@nestjs/common';
import { Args, Context, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CASES } from '../case-replay/find-case.queries.js';
import type { CaseSource } from '../case-replay/find-case.queries.js';
import { answered, refusePast, tellBehind } from '../web/graphql/answered.js';
import type { RequestContext } from '../web/graphql/request-context.js';
import { TABLES } from '../web/graphql/tables.js';
import type { Tables } from '../web/graphql/tables.js';
import { answerRisks } from './answer-risks.js';
import { TransitionRiskArgs, TransitionRiskConnection } from './transition-risk.graphql.js';

const ABOUT = 'Young people near a cliff edge, with reasons: what is red or amber on the day.';

/** The list of young people near a cliff edge. */
@Resolver()
export class TransitionRisksResolver {
  constructor(
    @Inject(TABLES) private readonly tables: Tables,
    @Inject(CASES) private readonly cases: CaseSource,
  ) {}

  @Query(() => TransitionRiskConnection, { description: ABOUT })
  transitionRisks(
    @Args() args: TransitionRiskArgs,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TransitionRiskConnection> {
    const asked = { on: args.asEffectiveAt, known: args.asKnownAt, now: this.tables.now() };
    return this.tables.read(async (reading) => {
      refusePast(args.atPosition, this.tables, reading);
      const { list, times, gave } = await answerRisks(reading, args, asked, this.cases, info);
      tellBehind(context, reading);
      answered(context, info, this.tables, { position: reading.checkpoint.position, ...times }, gave);
      return list;
    });
  }
}
