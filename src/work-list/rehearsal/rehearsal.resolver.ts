import { Inject } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import { Args, Context, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLError, GraphQLResolveInfo } from 'graphql';
import { londonDate } from '../../domain/london.js';
import { Refused } from '../../domain/refused.js';
import type { MonthTally, WholeTally } from '../../law/rehearsal/tally.js';
import { answered } from '../../web/graphql/answered.js';
import { answerError } from '../../web/graphql/error-codes.js';
import type { RequestContext } from '../../web/graphql/request-context.js';
import { TABLES } from '../../web/graphql/tables.js';
import type { Tables } from '../../web/graphql/tables.js';
import { withoutNulls } from '../../web/graphql/without-nulls.js';
import { Rehearsal, RehearsalArgs } from './rehearsal.graphql.js';
import type { RehearsedMonth, RehearsedWhole } from './rehearsal.graphql.js';
import { RehearsalStopped } from './rehearsal-stopped.js';
import { A_REHEARSAL, REHEARSALS, RehearsalUnderWay } from './rehearsals.js';
import type { RehearsalFound, Rehearsals } from './rehearsals.js';

const wholeAnswer = ({ rule, adopted, drafted, added, removed }: WholeTally): RehearsedWhole => ({
  ...{ rule, childrenAdopted: adopted, childrenDrafted: drafted },
  ...{ childrenAdded: added, childrenRemoved: removed },
});

const monthAnswer = (one: MonthTally): RehearsedMonth => ({
  ...{ ...wholeAnswer(one), asKnownOn: one.month, redAdopted: one.adoptedRed, redDrafted: one.draftedRed },
  ...{ daysAdopted: one.adoptedDays, daysDrafted: one.draftedDays },
  ...{ daysAdded: one.daysAdded, daysRemoved: one.daysRemoved, cannotBeSaid: one.cannotBeSaid },
});

const rehearsalAnswer = ({ comparisons, children, months, whole }: RehearsalFound): Rehearsal =>
  Object.assign(new Rehearsal(), {
    ...{ hypothetical: true, says: A_REHEARSAL, children },
    rules: comparisons.map(({ rule, adopted }) => ({ rule, against: adopted?.id })),
    ...{ months: months.map(monthAnswer), whole: whole.map(wholeAnswer) },
  });

/** What a client may see of why there is no rehearsal. */
const refusal = (error: unknown): GraphQLError | undefined => {
  if (error instanceof Refused)
    return answerError('BAD_USER_INPUT', `${error.field ? `${error.field}: ` : ''}${error.message}`);
  if (error instanceof RehearsalUnderWay || error instanceof RehearsalStopped)
    return answerError('THROTTLED', error.message);
  return undefined;
};

/** A draft of a rule, tried over the past before anybody adopts it. */
@Resolver()
export class RehearsalResolver implements OnModuleDestroy {
  private isEnding = false;

  constructor(
    @Inject(TABLES) private readonly tables: Tables,
    @Inject(REHEARSALS) private readonly rehearsals: Rehearsals,
  ) {}

  /** A server that is asked to end does not wait for what would be thrown away. */
  onModuleDestroy(): void {
    this.isEnding = true;
  }

  @Query(() => Rehearsal, {
    description:
      'What a draft of a rule, or other lead times, would have said over the past year. It looks at every child at each ' +
      'month’s end, so a whole authority takes minutes; one at a time, and it ends when whoever asked is gone.',
  })
  async rehearseRule(
    @Args() args: RehearsalArgs,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Rehearsal> {
    const known = this.tables.now();
    try {
      const isStopped = (): boolean => this.isEnding || context.hasGone();
      const found = await this.rehearsals.rehearse(withoutNulls(args), isStopped);
      answered(context, info, this.tables, { position: found.position, known, on: londonDate(known) });
      return rehearsalAnswer(found);
    } catch (error) {
      throw refusal(error) ?? error;
    }
  }
}
