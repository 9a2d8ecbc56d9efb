import { Inject } from '@nestjs/common';
import { Args, Context, ID, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { childAnswer } from '../case-replay/child-answer.queries.js';
import { CASES, findCase } from '../case-replay/find-case.queries.js';
import type { CaseSource } from '../case-replay/find-case.queries.js';
import { timesUsed } from '../read-model/question-times.js';
import { jobAnswer } from '../work-list/job-answer.queries.js';
import { JOBS, isJobId } from '../work-list/jobs.queries.js';
import type { Jobs } from '../work-list/jobs.queries.js';
import { answered, gavePart, positionFor } from '../web/graphql/answered.js';
import { Child } from '../web/graphql/child.js';
import { answerError } from '../web/graphql/error-codes.js';
import { ErasedRecord, MergedPerson, Node } from '../web/graphql/node.js';
import type { RequestContext } from '../web/graphql/request-context.js';
import { TABLES } from '../web/graphql/tables.js';
import type { Tables } from '../web/graphql/tables.js';

const MOST = 100;

/** Whatever has an id, asked for by it. */
@Resolver()
export class NodeResolver {
  constructor(
    @Inject(TABLES) private readonly tables: Tables,
    @Inject(CASES) private readonly cases: CaseSource,
    @Inject(JOBS) private readonly jobs: Jobs,
  ) {}

  @Query(() => Node, {
    nullable: true,
    description: 'A child, a merged or erased record, or a job; null for an unknown id.',
  })
  async node(
    @Args('id', { type: () => ID }) id: string,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node | null> {
    return (await this.nodes([id], context, info))[0] ?? null;
  }

  @Query(() => [Node], { nullable: 'items', description: 'The same for up to 100 ids, in their order.' })
  async nodes(
    @Args('ids', { type: () => [ID] }) ids: string[],
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<(Node | null)[]> {
    if (ids.length > MOST) throw answerError('BAD_USER_INPUT', `Ask for at most ${MOST} ids at once.`);
    const now = this.tables.now();
    const position = await positionFor(this.tables, undefined);
    const found = await Promise.all(ids.map((id) => this.one(id, position, now)));
    const times = timesUsed({ now }, this.cases.recordedAt(position) ?? now);
    answered(context, info, this.tables, { position, ...times });
    for (const one of found) if (one instanceof Child) gavePart(context, info, one.id, 'summary');
    return found;
  }

  private async one(id: string, position: string, now: string): Promise<Node | null> {
    return isJobId(id) ? this.job(id) : this.record(id, position, now);
  }

  private async job(id: string): Promise<Node | null> {
    const job = await this.jobs.find(id);
    return job ? jobAnswer(job) : null;
  }

  private record(id: string, position: string, now: string): Node | null {
    const found = findCase(this.cases, { child: id, position, now });
    if (!found) return null;
    if (found.isErased) return Object.assign(new ErasedRecord(), { id });
    if (found.child !== id) return Object.assign(new MergedPerson(), { id, mergedInto: found.child });
    return childAnswer(found, this.cases);
  }
}
