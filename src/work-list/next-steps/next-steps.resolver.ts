import { Inject } from '@nestjs/common';
import { Args, Context, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CASES } from '../../case-replay/find-case.queries.js';
import type { CaseSource } from '../../case-replay/find-case.queries.js';
import type { TimesUsed } from '../../read-model/question-times.js';
import type { Reading } from '../../read-model/reading.js';
import { answered, refusePast, tellBehind } from '../../web/graphql/answered.js';
import { dateRange } from '../../web/graphql/date-range.js';
import { answerError } from '../../web/graphql/error-codes.js';
import { pageOf } from '../../web/graphql/page-of.js';
import type { RequestContext } from '../../web/graphql/request-context.js';
import { TABLES } from '../../web/graphql/tables.js';
import type { Tables } from '../../web/graphql/tables.js';
import { withoutNulls } from '../../web/graphql/without-nulls.js';
import { childOfList } from '../child-of-list.js';
import type { ReadAt } from '../child-of-list.js';
import { childById } from '../children.queries.js';
import { CaseloadStep, CaseloadStepConnection, NextStepsArgs } from './next-steps.graphql.js';
import { caseloadSteps } from './next-steps.queries.js';
import type { NextStepItem } from './next-steps.queries.js';

const FIVE_YEARS = 1827;

/** @throws BAD_USER_INPUT */
const checkedWithin = (days: number): number => {
  if (days >= 0 && days <= FIVE_YEARS) return days;
  throw answerError('BAD_USER_INPUT', `within goes from 0 to ${FIVE_YEARS} days.`);
};

const idOf = ({ child, step: { rule, episode, kind, what, by } }: NextStepItem): string =>
  JSON.stringify([child, rule, episode, kind, what, by]);

const stepAnswer = async (
  { child: id, step: { events: _, by, ...step } }: NextStepItem,
  reading: Reading,
  times: TimesUsed & { readonly now: string },
  at: ReadAt,
): Promise<CaseloadStep> =>
  Object.assign(new CaseloadStep(), {
    ...{ ...step, by: dateRange(by) },
    // Every child with a row of a duty or a risk has one of its summary at the same day and moment.
    child: childOfList((await childById(reading, id, times))!, at),
  });

/** What comes next for a whole caseload. */
@Resolver()
export class NextStepsOfCaseloadResolver {
  constructor(
    @Inject(TABLES) private readonly tables: Tables,
    @Inject(CASES) private readonly cases: CaseSource,
  ) {}

  @Query(() => CaseloadStepConnection, {
    description:
      'What comes next for every child, by date: what, who leads, by when, under which rule. From open duties and open ' +
      'risks; an expected move is in the child’s own nextSteps.',
  })
  nextSteps(
    @Args() args: NextStepsArgs,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CaseloadStepConnection> {
    const { asEffectiveAt: on, asKnownAt: known, officer } = withoutNulls(args);
    const [within, now] = [checkedWithin(args.within), this.tables.now()];
    return this.tables.read(async (reading) => {
      refusePast(args.atPosition, this.tables, reading);
      const { position } = reading.checkpoint;
      const { items, times } = await caseloadSteps(reading, { on, known, officer, within, now });
      const at = { cases: this.cases, position };
      const found = pageOf(items, args, idOf, (item) => item);
      const edges: { cursor: string; node: CaseloadStep }[] = [];
      for (const { cursor, node } of found.edges)
        edges.push({ cursor, node: await stepAnswer(node, reading, { ...times, now }, at) });
      tellBehind(context, reading);
      const rows = edges.map(({ node }) => ({ child: node.child.id, rule: node.rule }));
      const gave = { kind: 'next-steps', asked: { officer, within }, rows };
      answered(context, info, this.tables, { position, ...times }, gave);
      return Object.assign(new CaseloadStepConnection(), { ...found, edges });
    });
  }
}
