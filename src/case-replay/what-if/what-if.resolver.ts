import { Inject } from '@nestjs/common';
import { Args, Context, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Refused } from '../../domain/refused.js';
import { release } from '../../law/release.js';
import { Child } from '../../web/graphql/child.js';
import { answerError } from '../../web/graphql/error-codes.js';
import type { RequestContext } from '../../web/graphql/request-context.js';
import { withoutNulls } from '../../web/graphql/without-nulls.js';
import { caseOf } from '../child-answer.queries.js';
import { CASES } from '../find-case.queries.js';
import type { CaseSource } from '../find-case.queries.js';
import { findChanges } from '../impact/find-changes.queries.js';
import { changesAnswer } from '../impact/impact-answers.js';
import { counterfactual, HYPOTHETICAL } from './counterfactual.js';
import type { Counterfactual as Found } from './counterfactual.js';
import type { Supposed } from './supposed.js';
import { Counterfactual, SupposedInput } from './what-if.graphql.js';

const supposedOf = ({ without = [], dates = [], add = [] }: SupposedInput): Supposed => ({
  ...{ without, dates },
  add: add.map(({ type, occurredOn, data }) => ({ type, occurredOn, data: { ...data } })),
});

const counterfactualAnswer = ({ times, leftOut, supposed, duties, risks }: Found): Counterfactual =>
  Object.assign(new Counterfactual(), {
    ...{ hypothetical: true, says: HYPOTHETICAL, asEffectiveAt: times.on, asKnownAt: times.known },
    ...{ leftOut, supposed: supposed.map(({ id, type, occurredOn }) => ({ id, type, occurredOn })) },
    ...changesAnswer(duties, risks, times.on),
  });

/** What would differ in a child's case if the record said otherwise. */
@Resolver(() => Child)
export class WhatIfResolver {
  constructor(@Inject(CASES) private readonly cases: CaseSource) {}

  @ResolveField(() => Counterfactual, {
    nullable: true,
    description:
      'Hypothetical: duties and risks if the record said otherwise. Nothing is recorded. Null where nothing is known of the child.',
  })
  counterfactual(
    @Parent() child: Child,
    @Args('changes', { type: () => SupposedInput }) changes: SupposedInput,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Counterfactual | null {
    const found = caseOf(child, context, info);
    if (!found?.case.isKnown) return null;
    const { position, case: told } = found;
    const { child: of } = findChanges(this.cases, { child: child.id, position, known: told.times.known });
    try {
      return counterfactualAnswer(counterfactual(of, told.times, supposedOf(withoutNulls(changes)), release));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const place = error.field === undefined ? '' : `${error.field}: `;
      throw answerError('BAD_USER_INPUT', `${place}${error.message}`);
    }
  }
}
