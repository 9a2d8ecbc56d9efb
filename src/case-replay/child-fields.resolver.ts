import { Inject } from '@nestjs/common';
import { Args, ArgsType, Context, Field, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { JourneyFact } from '../journey/catalogue.js';
import { Child } from '../web/graphql/child.js';
import { PageArgs } from '../web/graphql/connection.js';
import { pageOf } from '../web/graphql/page-of.js';
import type { RequestContext } from '../web/graphql/request-context.js';
import { TABLES } from '../web/graphql/tables.js';
import type { Tables } from '../web/graphql/tables.js';
import { dutyWithLedger, gapAnswer, riskAnswer } from './case-answers.js';
import { caseOf } from './child-answer.queries.js';
import type { ChildCase } from './child-case.js';
import { CaseRisk, Duty, RecordGap } from './duty.graphql.js';
import { auditAnswer, eventAnswer } from './event-answer.js';
import {
  AuditTrailConnection,
  JourneyConnection,
  JourneyEvent,
  JourneyEventType,
} from './journey-event.graphql.js';
import { isOfJourney, sourceNames } from './plain-data.js';
import { sourceReferences } from './source-references.js';
import { statedValues } from './stated-values.js';
import { statementAnswer } from './statement-answer.js';
import { StatedField, Statement } from './statement.graphql.js';

/** The arguments of a journey. */
@ArgsType()
export class JourneyArgs extends PageArgs {
  @Field(() => [JourneyEventType], { nullable: true, description: 'Only these types of event.' })
  types?: string[];
}

const caseAt = (child: Child, context: RequestContext, info: GraphQLResolveInfo): ChildCase | undefined =>
  caseOf(child, context, info)?.case;
const idOf = ({ id }: JourneyFact): string => id;

/** What a child's own stream answers: found when asked for, once an answer. */
@Resolver(() => Child)
export class ChildFieldsResolver {
  constructor(@Inject(TABLES) private readonly tables: Tables) {}

  @ResolveField(() => JourneyConnection, {
    description: 'What had happened and was known, in the order of the life.',
  })
  journey(
    @Parent() child: Child,
    @Args() args: JourneyArgs,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): JourneyConnection {
    const sourceOf = sourceNames(caseAt(child, context, info)?.auditTrail ?? []);
    const wanted = ({ type }: JourneyFact): boolean => args.types?.includes(type) ?? true;
    const events = (caseAt(child, context, info)?.journey ?? []).filter(
      (event) => isOfJourney(event) && wanted(event),
    );
    return pageOf(events, args, idOf, (event) => eventAnswer(event, sourceOf(event)));
  }

  @ResolveField(() => [JourneyEvent], {
    description:
      'Had happened by then, and known at the latest later: the record does not say whether it was known yet.',
  })
  perhapsKnown(
    @Parent() child: Child,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): JourneyEvent[] {
    const found = caseAt(child, context, info);
    const sourceOf = sourceNames(found?.auditTrail ?? []);
    return (found?.perhapsKnown ?? []).map((event) => eventAnswer(event, sourceOf(event)));
  }

  @ResolveField(() => [Statement], {
    description:
      'What each event known by then states of who the child is, where, and with what need: sources may contradict.',
  })
  stated(
    @Parent() child: Child,
    @Args('fields', { type: () => [StatedField], nullable: true, description: 'Only these.' })
    fields: string[] | null,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Statement[] {
    const found = caseAt(child, context, info);
    const sourceOf = sourceNames(found?.auditTrail ?? []);
    return statedValues(found?.journey ?? [])
      .filter(({ field }) => fields?.includes(field) ?? true)
      .map((said) => statementAnswer(child, said, sourceOf(said.event)));
  }

  @ResolveField(() => AuditTrailConnection, {
    description: 'Every event recorded of the child, as it was recorded.',
  })
  auditTrail(
    @Parent() child: Child,
    @Args() args: PageArgs,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): AuditTrailConnection {
    const events = caseAt(child, context, info)?.auditTrail ?? [];
    const [sourceOf, referenceOf] = [sourceNames(events), sourceReferences(events)];
    const { logId } = this.tables;
    return pageOf(events, args, idOf, (event) =>
      auditAnswer(event, { source: sourceOf(event), sourceRef: referenceOf(event), logId }),
    );
  }

  @ResolveField(() => [Duty], { description: 'Statutory clocks, as they stand on the day.' })
  duties(
    @Parent() child: Child,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Duty[] {
    const found = caseAt(child, context, info);
    return (found?.duties ?? []).map((duty) => dutyWithLedger(duty, found!));
  }

  @ResolveField(() => [CaseRisk], { description: 'What the transition rules say on the day, or cannot say.' })
  risks(
    @Parent() child: Child,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): CaseRisk[] {
    return (caseAt(child, context, info)?.risks ?? []).map(riskAnswer);
  }

  @ResolveField(() => [RecordGap], { description: 'Oddities of the record: accepted, and shown.' })
  gaps(
    @Parent() child: Child,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): RecordGap[] {
    return (caseAt(child, context, info)?.gaps ?? []).map(gapAnswer);
  }
}
