import { Inject } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Field, ID, Int, ObjectType, Resolver } from '@nestjs/graphql';
import { londonDate } from '../domain/london.js';
import { release } from '../law/release.js';
import { addMutation } from '../web/graphql/mutation.js';
import type { CommandInput } from '../web/graphql/mutation.js';
import { inputProblem, problemOf } from '../web/graphql/problem-of.js';
import { TABLES } from '../web/graphql/tables.js';
import type { Tables } from '../web/graphql/tables.js';
import { withoutNulls } from '../web/graphql/without-nulls.js';
import { AdoptPolicy } from './adopt-policy.js';
import { PolicyAdopted } from './authority.events.js';

/** What an accepted command to the authority answers with. */
@ObjectType({ isAbstract: true })
export abstract class AuthoritySuccess {
  @Field(() => Int, { description: 'The version of the authority’s record after it, for expectedVersion.' })
  version!: number;
  @Field(() => String)
  position!: string;
  @Field(() => [ID])
  eventIds!: readonly string[];
  @Field(() => Boolean)
  repeated!: boolean;
}

interface Executed {
  readonly revision: number;
  readonly position: string;
  readonly eventIds: readonly string[];
  readonly repeated: boolean;
}

/** What the authority decides about its own record. */
@Resolver()
export class AuthorityResolver {
  constructor(
    @Inject(CommandBus) private readonly bus: CommandBus,
    @Inject(TABLES) private readonly tables: Tables,
  ) {}

  /** @throws Refused; Conflict; CommandIdReused */
  async adopt(asked: CommandInput): Promise<AuthoritySuccess> {
    const { idempotencyKey: commandId, expectedVersion: expectedRevision, ...said } = withoutNulls(asked);
    const command = new AdoptPolicy(
      said as AdoptPolicy['said'],
      release.policies,
      londonDate(this.tables.now()),
    );
    const context = { source: 'graphql', commandId };
    const done = await this.bus.execute<object, Executed>(
      Object.assign(command, { context, expectedRevision }),
    );
    const { revision: version, eventIds, repeated, position } = done;
    return { version, eventIds, repeated, position: this.tables.formatted(position) };
  }
}

const ADOPT = {
  name: 'AdoptPolicy',
  description: 'Adopt a policy of the rules release; every list is then made afresh. Leads to PolicyAdopted.',
  fields: PolicyAdopted.fields,
};

addMutation(
  AuthorityResolver,
  ADOPT,
  AuthoritySuccess as new () => object,
  async (resolver, asked, Input, Success) => {
    const wrong = await inputProblem(Input, asked);
    if (wrong) return wrong;
    try {
      return Object.assign(new Success(), await resolver.adopt(asked));
    } catch (error) {
      return problemOf(error);
    }
  },
);
