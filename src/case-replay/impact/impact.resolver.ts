import { Inject } from '@nestjs/common';
import { Args, Context, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { release } from '../../law/release.js';
import { Child } from '../../web/graphql/child.js';
import type { RequestContext } from '../../web/graphql/request-context.js';
import { DateScalar } from '../../web/graphql/scalars.js';
import { caseOf } from '../child-answer.queries.js';
import { CASES } from '../find-case.queries.js';
import type { CaseSource } from '../find-case.queries.js';
import { sourceNames } from '../plain-data.js';
import { findChanges } from './find-changes.queries.js';
import type { FoundChanges } from './find-changes.queries.js';
import { correctionAnswer, impactAnswer } from './impact-answers.js';
import { CorrectionImpact, RecordCorrection } from './impact.graphql.js';
import { impactOf } from './impact.js';
import type { RecordChange } from './record-change.js';

/** What each correction of an answer is about: gone with the answer. */
const about = new WeakMap<
  RecordCorrection,
  { readonly change: RecordChange } & Pick<FoundChanges, 'child'>
>();

/** What was corrected in a child's record. */
@Resolver(() => Child)
export class ChildCorrectionsResolver {
  constructor(@Inject(CASES) private readonly cases: CaseSource) {}

  @ResolveField(() => [RecordCorrection], {
    description: 'What was corrected, linked or moved in the record by then, and what that changed.',
  })
  corrections(
    @Parent() child: Child,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): RecordCorrection[] {
    const found = caseOf(child, context, info);
    if (found === undefined) return [];
    const { position, case: told } = found;
    const { child: of, changes } = findChanges(this.cases, {
      ...{ child: child.id, position, known: told.times.known },
    });
    const sourceOf = sourceNames(told.auditTrail);
    return changes.map((change) => {
      const answer = correctionAnswer(change, sourceOf(change.event));
      about.set(answer, { change, child: of });
      return answer;
    });
  }
}

/** What one correction changed. */
@Resolver(() => RecordCorrection)
export class CorrectionImpactResolver {
  @ResolveField(() => CorrectionImpact, {
    description:
      'As calculated then, and as it should have been: without the correction and with it, all else being equal.',
  })
  impact(
    @Parent() correction: RecordCorrection,
    @Args('on', {
      type: () => DateScalar,
      nullable: true,
      description: 'As at that day in the life. Left out: the day on which the correction became known.',
    })
    on: string | null,
  ): CorrectionImpact {
    const { change, child } = about.get(correction)!;
    return impactAnswer(impactOf(child, change, release, on ?? undefined));
  }
}
