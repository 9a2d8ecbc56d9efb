import type { GraphQLResolveInfo } from 'graphql';
import type { Reading } from '../read-model/reading.js';
import type { TimesUsed } from '../read-model/question-times.js';
import { isAsked } from '../web/graphql/answered.js';
import { checkedPage } from '../web/graphql/connection.js';
import type { PageInfo } from '../web/graphql/connection.js';
import { answerError } from '../web/graphql/error-codes.js';
import type { Gave } from '../web/graphql/request-context.js';
import type { ReadAt } from './child-of-list.js';
import { riskAnswer } from './risk-answer.js';
import type { RiskFilter } from './risk-filters.js';
import type { RiskItem } from './risk-item.js';
import { UnknownCursor } from './risk-paging.js';
import type { Page, RiskSort } from './risk-paging.js';
import { TransitionRiskConnection } from './transition-risk.graphql.js';
import type { RiskFilterArgs } from './transition-risk.graphql.js';
import { countCannotBeSaid, countTransitionRisks, transitionRisks } from './transition-risks.queries.js';
import type { RisksAsked } from './transition-risks.queries.js';

type Times = Pick<RisksAsked, 'on' | 'known' | 'now'>;

const filterOf = (args: RiskFilterArgs): RiskFilter => {
  const { view, severity } = args;
  return {
    view: (view ?? undefined) as RiskFilter['view'],
    severity: (severity ?? undefined) as RiskFilter['severity'],
    ageFrom: args.ageFrom ?? undefined,
    ageTo: args.ageTo ?? undefined,
    rule: args.rule ?? undefined,
    ncYear: args.ncYear ?? undefined,
    locality: args.locality ?? undefined,
    setting: args.setting ?? undefined,
    need: args.need ?? undefined,
    officer: args.officer ?? undefined,
  };
};

/** @throws BAD_USER_INPUT for a cursor of another list */
const withoutUnknownCursor = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UnknownCursor) throw answerError('BAD_USER_INPUT', error.message);
    throw error;
  }
};

type Shown = Pick<TransitionRiskConnection, 'edges' | 'pageInfo'>;

const shown = (page: Page<RiskItem>, at: ReadAt): Shown => {
  const { items, cursors, hasNextPage, hasPreviousPage } = page;
  return {
    edges: items.map((item, i) => ({ cursor: cursors[i]!, node: riskAnswer(item, at) })),
    pageInfo: {
      hasNextPage,
      hasPreviousPage,
      startCursor: cursors[0],
      endCursor: cursors.at(-1),
    } as PageInfo,
  };
};

/** Rows as they are answered, for as long as they are kept. */
const answers = new WeakMap<Page<RiskItem>['items'], Shown>();

const connection = (page: Page<RiskItem>, at: ReadAt): TransitionRiskConnection => {
  const answer = answers.get(page.items) ?? shown(page, at);
  answers.set(page.items, answer);
  return Object.assign(new TransitionRiskConnection(), answer);
};

/** A page with the times used, and what it gave, for the register of answers given. */
interface AnsweredRisks {
  readonly list: TransitionRiskConnection;
  readonly times: TimesUsed;
  readonly gave: Gave;
}

/** One page of the list from tables at one position, with the times used. @throws BAD_USER_INPUT */
export const answerRisks = async (
  reading: Reading,
  args: RiskFilterArgs,
  times: Times,
  cases: ReadAt['cases'],
  info: GraphQLResolveInfo,
): Promise<AnsweredRisks> => {
  const filter = filterOf(args);
  const asked: RisksAsked = { ...times, filter, sort: args.sort as RiskSort };
  const found = await withoutUnknownCursor(() => transitionRisks(reading, asked, checkedPage(args)));
  const list = connection(found, { cases, position: reading.checkpoint.position });
  const [withTotal, withUnsaid] = [isAsked(info, 'totalCount'), isAsked(info, 'cannotBeSaid')];
  if (withTotal) Object.assign(list, { totalCount: await countTransitionRisks(reading, asked) });
  if (withUnsaid) list.cannotBeSaid = await countCannotBeSaid(reading, asked);
  return {
    list,
    times: found.times,
    gave: {
      ...{ kind: 'transition-risks', asked: { ...filter }, rows: found.items },
      isKept: !withTotal && !withUnsaid,
    },
  };
};
