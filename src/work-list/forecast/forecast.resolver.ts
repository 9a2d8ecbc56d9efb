import { Inject } from '@nestjs/common';
import { Args, Context, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CASES } from '../../case-replay/find-case.queries.js';
import type { CaseSource } from '../../case-replay/find-case.queries.js';
import { policyAt } from '../../case-replay/policy-at.queries.js';
import { Refused } from '../../domain/refused.js';
import { answered, isAsked, refusePast, tellBehind } from '../../web/graphql/answered.js';
import { answerError } from '../../web/graphql/error-codes.js';
import { pageOf } from '../../web/graphql/page-of.js';
import type { RequestContext } from '../../web/graphql/request-context.js';
import { TABLES } from '../../web/graphql/tables.js';
import type { Tables } from '../../web/graphql/tables.js';
import { withoutNulls } from '../../web/graphql/without-nulls.js';
import { childOfList } from '../child-of-list.js';
import type { ReadAt } from '../child-of-list.js';
import type { RiskFilter } from '../risk-filters.js';
import { ForecastArgs, ForecastBreach, ForecastConnection } from './forecast.graphql.js';
import type { ForecastItem } from './forecast-item.js';
import { forecast } from './forecast.queries.js';
import type { Forecast, ForecastAsked } from './forecast.queries.js';
import { IF_NOTHING_MORE, ruleName, whyListed } from './in-words.js';

const idOf = ({ day, kind, rule, child, episode }: ForecastItem): string =>
  JSON.stringify([day, kind, rule, child, episode]);

const breachAnswer = (item: ForecastItem, at: ReadAt): ForecastBreach => {
  const { kind, day: on, rule, episode, clears } = item;
  const said = { kind, on, rule, episode, clears, ruleName: ruleName(rule), reason: whyListed(item) };
  return Object.assign(new ForecastBreach(), { child: childOfList(item, at), ...said });
};

/** @throws BAD_USER_INPUT for a day that no forecast reaches */
const withoutRefusal = (work: () => Forecast): Forecast => {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refused) throw answerError('BAD_USER_INPUT', error.message);
    throw error;
  }
};

/** What comes to pass by a day if nothing more is recorded. */
@Resolver()
export class ForecastResolver {
  constructor(
    @Inject(TABLES) private readonly tables: Tables,
    @Inject(CASES) private readonly cases: CaseSource,
  ) {}

  @Query(() => ForecastConnection, {
    description:
      'Who turns red, passes a due date, turns 19 or 25 or leaves with nothing for after, if nothing more is recorded.',
  })
  forecast(
    @Args() args: ForecastArgs,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ForecastConnection> {
    const { until, asEffectiveAt: on, asKnownAt: known, view, rule, setting, officer } = withoutNulls(args);
    const filter: RiskFilter = { view: view as RiskFilter['view'], rule, setting, officer };
    return this.tables.read(async (reading) => {
      refusePast(args.atPosition, this.tables, reading);
      const { position } = reading.checkpoint;
      const asked: ForecastAsked = {
        ...{ until, on, known, now: this.tables.now(), filter },
        policyAt: policyAt(this.cases, position),
      };
      const found = withoutRefusal(() => forecast(reading, asked));
      const at = { cases: this.cases, position };
      const items = isAsked(info, 'edges') || isAsked(info, 'totalCount') ? await found.items() : [];
      const page = pageOf(items, args, idOf, (item) => breachAnswer(item, at));
      tellBehind(context, reading);
      const rows = page.edges.map(({ node }) => ({ child: node.child.id, rule: node.rule }));
      const gave = { kind: 'forecast', asked: { until, ...filter }, rows };
      answered(context, info, this.tables, { position, ...found.times }, gave);
      return Object.assign(new ForecastConnection(), {
        ...{ ...page, from: found.times.on, until, says: IF_NOTHING_MORE },
        ...(isAsked(info, 'counts') && { counts: await found.counts() }),
        ...(isAsked(info, 'bySetting') && { bySetting: await found.groups('setting') }),
        ...(isAsked(info, 'byOfficer') && { byOfficer: await found.groups('officer') }),
        ...(isAsked(info, 'byRule') && {
          byRule: (await found.groups('rule')).map((group) => ({
            ...group,
            name: ruleName(group.key ?? ''),
          })),
        }),
      });
    });
  }
}
