import { Inject } from '@nestjs/common';
import { Args, Context, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CASES } from '../case-replay/find-case.queries.js';
import type { CaseSource } from '../case-replay/find-case.queries.js';
import { answered, isAsked, refusePast, tellBehind } from '../web/graphql/answered.js';
import { checkedPage } from '../web/graphql/connection.js';
import { answerError } from '../web/graphql/error-codes.js';
import type { RequestContext } from '../web/graphql/request-context.js';
import { TABLES } from '../web/graphql/tables.js';
import type { Tables } from '../web/graphql/tables.js';
import type { ReadAt } from './child-of-list.js';
import { riskAnswer } from './risk-answer.js';
import { UnknownCursor } from './risk-paging.js';
import type { Page, RiskSort } from './risk-paging.js';
import type { RiskFilter } from './risk-filters.js';
import { TransitionRiskArgs, TransitionRiskConnection } from './transition-risk.graphql.js';
import { countCannotBeSaid, countTransitionRisks, transitionRisks } from './transition-risks.queries.js';
import type { RisksAsked } from './transition-risks.queries.js';
import type { RiskItem } from './risk-item.js';

const filterOf = (args: TransitionRiskArgs): RiskFilter => {
  const { view, rule, severity, ncYear, ageFrom, ageTo, locality, setting, need, officer } = args;
  return { view, rule, severity, ncYear, ageFrom, ageTo, locality, setting, need, officer } as RiskFilter;
};

/** @throws BAD_USER_INPUT for a cursor of another list */
const withoutUnknownCursor = <T>(work: () => T): T => {
  try {
    return work();
  } catch (error) {
    if (error instanceof UnknownCursor) throw answerError('BAD_USER_INPUT', error.message);
    throw error;
  }
};

const connection = (page: Page<RiskItem>, at: ReadAt): TransitionRiskConnection => {
  const { items, cursors, hasNextPage, hasPreviousPage } = page;
  return Object.assign(new TransitionRiskConnection(), {
    edges: items.map((item, i) => ({ cursor: cursors[i]!, node: riskAnswer(item, at) })),
    pageInfo: { hasNextPage, hasPreviousPage, startCursor: cursors[0], endCursor: cursors.at(-1) },
  });
};

/** The list of young people near a cliff edge. */
@Resolver()
export class TransitionRisksResolver {
  constructor(
    @Inject(TABLES) private readonly tables: Tables,
    @Inject(CASES) private readonly cases: CaseSource,
  ) {}

  @Query(() => TransitionRiskConnection, { description: 'Young people near a cliff edge, with reasons: red and amber on the day.' })
  transitionRisks(
    @Args() args: TransitionRiskArgs,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): TransitionRiskConnection {
    const page = checkedPage(args);
    const asked: RisksAsked = {
      ...{ on: args.asEffectiveAt, known: args.asKnownAt, now: this.tables.now() },
      ...{ filter: filterOf(args), sort: args.sort as RiskSort },
    };
    return this.tables.read((reading) => {
      refusePast(args.atPosition, this.tables, reading);
      const found = withoutUnknownCursor(() => transitionRisks(reading, asked, page));
      const { position } = reading.checkpoint;
      const answer = connection(found, { cases: this.cases, position, times: found.times, now: asked.now });
      if (isAsked(info, 'totalCount')) Object.assign(answer, { totalCount: countTransitionRisks(reading, asked) });
      if (isAsked(info, 'cannotBeSaid')) answer.cannotBeSaid = countCannotBeSaid(reading, asked);
      tellBehind(context, reading);
      answered(context, info, this.tables, { position, ...found.times });
      return answer;
    });
  }
}
