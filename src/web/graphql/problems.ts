import { createUnionType, Field, InterfaceType, ObjectType } from '@nestjs/graphql';

/** Why something expected did not happen: data of the answer, never an entry of `errors`. */
@InterfaceType({
  description: 'Why a change was not made.',
  resolveType: (problem: Problem) => problem.constructor.name,
})
export abstract class Problem {
  @Field(() => String, { description: 'Stable, for programs.' })
  code!: string;
  @Field(() => String, { description: 'A sentence for a person. It holds no personal data.' })
  message!: string;
  @Field(() => [String], { description: 'Where in the input; empty where it is about the whole.' })
  path!: readonly string[];
  @Field(() => String, { nullable: true, description: 'Where to read more.' })
  docs?: string;
}

@ObjectType({ implements: () => Problem, description: 'The input means nothing as it stands.' })
export class ValidationProblem extends Problem {}
@ObjectType({
  implements: () => Problem,
  description: 'The record has changed since, or the same key was used for something else.',
})
export class ConflictProblem extends Problem {}
@ObjectType({ implements: () => Problem, description: 'Your organisation or purpose does not allow it.' })
export class NotPermittedProblem extends Problem {}
@ObjectType({ implements: () => Problem, description: 'A rule of the record says no.' })
export class RuleProblem extends Problem {}

type ProblemClass = new () => Problem;

/** A problem of a kind, ready to be an answer. */
export const problem = (
  Kind: ProblemClass,
  code: string,
  message: string,
  path: readonly string[] = [],
): Problem => Object.assign(new Kind(), { code, message, path });

/** The union that a mutation answers with. */
export const resultUnion = (name: string, Success: new () => object) =>
  createUnionType({
    name,
    types: () => [Success, ValidationProblem, ConflictProblem, NotPermittedProblem, RuleProblem] as const,
    resolveType: (value: object) => value.constructor,
  });
