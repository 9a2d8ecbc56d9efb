import { Inject } from '@nestjs/common';
import { Args, Context, ID, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CASES } from '../case-replay/find-case.queries.js';
import type { CaseSource } from '../case-replay/find-case.queries.js';
import { timesUsed } from '../read-model/question-times.js';
import { answered, askedPosition, positionFor, tellBehind } from '../web/graphql/answered.js';
import { inputProblem } from '../web/graphql/problem-of.js';
import type { RequestContext } from '../web/graphql/request-context.js';
import { TABLES } from '../web/graphql/tables.js';
import type { Tables } from '../web/graphql/tables.js';
import { answerRisks } from './answer-risks.js';
import {
  Job,
  StartListAtPositionInput,
  StartListAtPositionResult,
  StartListAtPositionSuccess,
} from './job.graphql.js';
import { jobAnswer } from './job-answer.queries.js';
import { JOBS } from './jobs.queries.js';
import type { Jobs } from './jobs.queries.js';
import { RiskFilterArgs, TransitionRiskConnection } from './transition-risk.graphql.js';

/** Lists at past positions: started, watched, read. */
@Resolver(() => Job)
export class JobsResolver {
  constructor(
    @Inject(TABLES) private readonly tables: Tables,
    @Inject(CASES) private readonly cases: CaseSource,
    @Inject(JOBS) private readonly jobs: Jobs,
  ) {}

  @Query(() => Job, { nullable: true, description: 'A job by its id; null for an unknown one.' })
  async job(@Args('id', { type: () => ID }) id: string): Promise<Job | null> {
    const job = await this.jobs.find(id);
    return job ? jobAnswer(job) : null;
  }

  @Mutation(() => StartListAtPositionResult, {
    description: 'Begin to make the list as this service stood at a position.',
  })
  async startListAtPosition(@Args('input') input: StartListAtPositionInput): Promise<object> {
    const wrong = await inputProblem(StartListAtPositionInput, input);
    if (wrong) return wrong;
    const position = await positionFor(this.tables, input.atPosition);
    const now = this.tables.now();
    const latest = this.cases.recordedAt(position) ?? now;
    const times = timesUsed({ on: input.asEffectiveAt, known: input.asKnownAt, now }, latest);
    return Object.assign(new StartListAtPositionSuccess(), {
      job: jobAnswer(await this.jobs.start(position, times)),
    });
  }

  @ResolveField(() => TransitionRiskConnection, {
    nullable: true,
    description: 'The list; null until it is done.',
  })
  async transitionRisks(
    @Parent() job: Job,
    @Args() args: RiskFilterArgs,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TransitionRiskConnection | null> {
    if (job.state !== 'done') return null;
    const asked = { on: job.asEffectiveAt, known: job.asKnownAt, now: this.tables.now() };
    const position = askedPosition(job.position, this.tables.logId);
    return this.jobs.readAt(position, async (reading) => {
      const { list, times, gave } = await answerRisks(reading, args, asked, this.cases, info);
      tellBehind(context, reading);
      answered(context, info, this.tables, { position, ...times }, gave);
      return list;
    });
  }
}
