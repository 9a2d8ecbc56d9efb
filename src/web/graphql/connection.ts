import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { answerError } from './error-codes.js';
import { withoutNulls } from './without-nulls.js';

/** The arguments of a list that can grow. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: '1 to 100; this or `last` is required.' })
  first?: number;
  @Field(() => String, { nullable: true })
  after?: string;
  @Field(() => Int, { nullable: true, description: '1 to 100; this or `first` is required.' })
  last?: number;
  @Field(() => String, { nullable: true })
  before?: string;
}

@ObjectType()
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean;
  @Field(() => Boolean)
  hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true })
  startCursor?: string;
  @Field(() => String, { nullable: true })
  endCursor?: string;
}

const MOST = 100;

/** @throws BAD_USER_INPUT unless exactly one of `first` and `last` is given, from 1 to 100 */
export const checkedPage = (args: PageArgs): PageArgs => {
  const page = withoutNulls({
    first: args.first,
    after: args.after,
    last: args.last,
    before: args.before,
  }) as PageArgs;
  const { first, last } = page;
  const size = first ?? last;
  if (size === undefined || (first !== undefined && last !== undefined))
    throw answerError('BAD_USER_INPUT', 'Give one of first and last: how many you want, 1 to 100.');
  if (size < 1 || size > MOST) throw answerError('BAD_USER_INPUT', 'first and last go from 1 to 100.');
  return page;
};

type AnyClass<T> = new () => T;

/** One item of a list, with the place to go on from. */
export interface Edge<T> {
  readonly cursor: string;
  readonly node: T;
}
/** A page of a list, as GraphQL answers it. */
export interface Connection<T> {
  readonly edges: readonly Edge<T>[];
  readonly pageInfo: PageInfo;
  readonly totalCount?: number;
}

/** The connection class of a node class, to be extended under a name of its own. */
export const connectionOf = <T extends object>(name: string, Node: AnyClass<T>): AnyClass<Connection<T>> => {
  class NodeEdge {}
  Field(() => String)(NodeEdge.prototype, 'cursor');
  Field(() => Node)(NodeEdge.prototype, 'node');
  ObjectType(`${name}Edge`)(NodeEdge);
  class NodeConnection {}
  Field(() => [NodeEdge])(NodeConnection.prototype, 'edges');
  Field(() => PageInfo)(NodeConnection.prototype, 'pageInfo');
  Field(() => Int, { nullable: true, description: 'How many there are in all, where that is cheap to say.' })(
    NodeConnection.prototype,
    'totalCount',
  );
  ObjectType({ isAbstract: true })(NodeConnection);
  return NodeConnection as AnyClass<Connection<T>>;
};
