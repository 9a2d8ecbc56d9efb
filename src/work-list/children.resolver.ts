import { Inject } from '@nestjs/common';
import { Args, ArgsType, Context, Field, Info, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CASES } from '../case-replay/find-case.queries.js';
import type { CaseSource } from '../case-replay/find-case.queries.js';
import { answered, isAsked, refusePast, tellBehind } from '../web/graphql/answered.js';
import { Child } from '../web/graphql/child.js';
import { checkedPage, connectionOf } from '../web/graphql/connection.js';
import type { RequestContext } from '../web/graphql/request-context.js';
import { TABLES } from '../web/graphql/tables.js';
import type { Tables } from '../web/graphql/tables.js';
import { PageAndTimesArgs } from '../web/graphql/times.js';
import { withoutNulls } from '../web/graphql/without-nulls.js';
import { childOfList } from './child-of-list.js';
import { children, countChildren } from './children.queries.js';

@ArgsType()
export class ChildrenArgs extends PageAndTimesArgs {
  @Field(() => String, { nullable: true, description: 'Every word must begin a word of the name.' })
  name?: string;
  @Field(() => String, { nullable: true })
  upn?: string;
  @Field(() => String, { nullable: true })
  nhsNumber?: string;
}

@ObjectType()
export class ChildConnection extends connectionOf('Child', Child) {}

const withoutBlanks = (text: string | undefined): string | undefined =>
  text?.replaceAll(' ', '').toUpperCase();

/** The children of the record, searched. */
@Resolver()
export class ChildrenResolver {
  constructor(
    @Inject(TABLES) private readonly tables: Tables,
    @Inject(CASES) private readonly cases: CaseSource,
  ) {}

  @Query(() => ChildConnection, { description: 'Children by name, UPN or NHS number, sorted by name.' })
  children(
    @Args() args: ChildrenArgs,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ChildConnection> {
    const page = checkedPage(args);
    const { name, upn, nhsNumber, asEffectiveAt: on, asKnownAt: known } = withoutNulls(args);
    const identifiers = { upn: withoutBlanks(upn), nhsNumber: withoutBlanks(nhsNumber) };
    const asked = { name, ...identifiers, on, known, now: this.tables.now() };
    return this.tables.read(async (reading) => {
      refusePast(args.atPosition, this.tables, reading);
      const { items, times, hasNextPage, hasPreviousPage } = await children(reading, asked, page);
      const { position } = reading.checkpoint;
      const at = { cases: this.cases, position };
      const edges = items.map((item) => ({ cursor: item.child, node: childOfList(item, at) }));
      const pageInfo = {
        hasNextPage,
        hasPreviousPage,
        startCursor: edges[0]?.cursor,
        endCursor: edges.at(-1)?.cursor,
      };
      const totalCount = isAsked(info, 'totalCount') ? await countChildren(reading, asked) : undefined;
      tellBehind(context, reading);
      // What was searched for is personal: only that it was is recorded.
      const searched = Object.fromEntries(
        Object.entries({ name, ...identifiers }).map(([by, value]) => [
          by,
          value === undefined ? undefined : true,
        ]),
      );
      answered(
        context,
        info,
        this.tables,
        { position, ...times },
        { kind: 'children', asked: searched, rows: items },
      );
      return Object.assign(new ChildConnection(), { edges, pageInfo, totalCount });
    });
  }
}
