import { Inject } from '@nestjs/common';
import { Args, Context, Info, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { ANSWERS } from '../../answers-given/register.js';
import type { AnswersRegister } from '../../answers-given/register.js';
import { release } from '../../law/release.js';
import { Child } from '../../web/graphql/child.js';
import type { RequestContext } from '../../web/graphql/request-context.js';
import { DateScalar } from '../../web/graphql/scalars.js';
import { TABLES } from '../../web/graphql/tables.js';
import type { Tables } from '../../web/graphql/tables.js';
import { caseOf } from '../child-answer.queries.js';
import { CASES } from '../find-case.queries.js';
import type { CaseSource } from '../find-case.queries.js';
import { sourceNames } from '../plain-data.js';
import { findChanges, findOvertaken } from './find-changes.queries.js';
import type { FoundChanges } from './find-changes.queries.js';
import { correctionAnswer, impactAnswer, overtakenAnswer } from './impact-answers.js';
import { CorrectionImpact, OvertakenAnswer, RecordCorrection } from './impact.graphql.js';
import { impactOf } from './impact.js';
import type { Impact, OfChild } from './impact.js';
import type { RecordChange } from './record-change.js';

/** What each correction of an answer is about: gone with the answer. */
const about = new WeakMap<
  RecordCorrection,
  { readonly change: RecordChange } & Pick<FoundChanges, 'child'>
>();

const impacts = new WeakMap<CorrectionImpact, { readonly child: OfChild; readonly impact: Impact }>();

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
    const impact = impactOf(child, change, release, on ?? undefined);
    const answer = impactAnswer(impact);
    impacts.set(answer, { child, impact });
    return answer;
  }
}

/** Who had been told what was wrong. */
@Resolver(() => CorrectionImpact)
export class OvertakenAnswersResolver {
  constructor(
    @Inject(CASES) private readonly cases: CaseSource,
    @Inject(ANSWERS) private readonly register: AnswersRegister,
    @Inject(TABLES) private readonly tables: Tables,
  ) {}

  @ResolveField(() => [OvertakenAnswer], {
    description:
      'Lists, cases and exports that used the wrong fact, lacked the one that came, or left the child out because of it; the oldest first.',
  })
  async answers(@Parent() answer: CorrectionImpact): Promise<OvertakenAnswer[]> {
    const { child, impact } = impacts.get(answer)!;
    const overtaken = await findOvertaken(this.cases, this.register, child, impact);
    return overtaken.answers.map((one) => overtakenAnswer(one, this.tables.formatted));
  }

  @ResolveField(() => Int, {
    description:
      'Of so many lists it cannot be said whether they left the child out: forecasts, searches, and lists made under ' +
      'another release of the rules.',
  })
  async listsCannotBeSaid(@Parent() answer: CorrectionImpact): Promise<number> {
    const { child, impact } = impacts.get(answer)!;
    return (await findOvertaken(this.cases, this.register, child, impact)).cannotBeSaid;
  }
}
