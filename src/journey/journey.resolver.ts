import { capitalised } from '../domain/capitalised.js';
import { randomUUID } from 'node:crypto';
import { Inject } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Field, ID, Int, ObjectType, Resolver } from '@nestjs/graphql';
import { id } from '../domain/fact-schema.js';
import type { Fields } from '../domain/fact-schema.js';
import { londonDate } from '../domain/london.js';
import { addMutation } from '../web/graphql/mutation.js';
import type { CommandInput, MutationOf } from '../web/graphql/mutation.js';
import { inputProblem, problemOf } from '../web/graphql/problem-of.js';
import { withoutNulls } from '../web/graphql/without-nulls.js';
import { nameWhatIsShared } from '../web/graphql/shared-names.js';
import { TABLES } from '../web/graphql/tables.js';
import type { Tables } from '../web/graphql/tables.js';
import { allCommands } from './commands.js';
import type { Command } from './commands.js';
import { inContext } from './journey.handlers.js';
import type { Recorded } from './journey-desk.handlers.js';
import { InsteadInput } from './instead-input.resolver.js';
import { nameTypes, TYPE_NAMES } from './type-names.resolver.js';

/** What every accepted command answers with. */
@ObjectType({ isAbstract: true })
export abstract class CommandSuccess {
  @Field(() => ID)
  childId!: string;
  @Field(() => Int, { description: 'The version of the record after it, for expectedVersion.' })
  version!: number;
  @Field(() => String, { description: 'The position after it; lists asked from now on hold it.' })
  position!: string;
  @Field(() => [ID], { description: 'The events that were recorded.' })
  eventIds!: readonly string[];
  @Field(() => Boolean, {
    description: 'It had been recorded before, with the same key: this is its first answer.',
  })
  repeated!: boolean;
}

/** `RecordAnnualReviewMeeting` becomes `Record annual review meeting.` */
const sentenceOf = (name: string): string => {
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return `${capitalised(words)}.`;
};

/** Only a file names episodes and events by a reference of its source. */
const isOfFiles = (name: string): boolean => name === 'alias' || name.endsWith('Ref');

const fieldsOf = ({ says, worksOut, createsChild, otherChild }: Command): Fields => {
  const asked = Object.entries(says.fields).filter(([name]) => !worksOut.includes(name) && !isOfFiles(name));
  return {
    ...(createsChild ? {} : { childId: id }),
    ...(otherChild === undefined ? {} : { [otherChild]: id }),
    ...Object.fromEntries(asked),
  };
};

/** @throws Error at start-up for something asked for that no mutation can offer yet */
const alsoAsked = (name: string): new () => object => {
  if (name === 'instead') return InsteadInput;
  throw new Error(`No mutation knows how to ask for ${name}.`);
};

const mutationOf = (command: Command): MutationOf => ({
  name: command.name,
  description: `${sentenceOf(command.name)} Leads to ${command.says.type}.`,
  fields: fieldsOf(command),
  lists: Object.fromEntries(command.alsoAsks.map((name) => [name, alsoAsked(name)])),
});

type Asked = CommandInput & { readonly childId?: string };

/** One mutation for each command of the journey. */
@Resolver()
export class JourneyResolver {
  constructor(
    @Inject(CommandBus) private readonly bus: CommandBus,
    @Inject(TABLES) private readonly tables: Tables,
  ) {}

  /** @throws Refused; Conflict; CommandIdReused */
  async say({ command: Class }: Command, asked: Asked): Promise<CommandSuccess> {
    const { idempotencyKey, expectedVersion, childId = randomUUID(), ...said } = withoutNulls(asked);
    const command = new Class(childId, said, londonDate(this.tables.now()));
    const context = { source: 'graphql', commandId: idempotencyKey };
    const recorded = await this.bus.execute<object, Recorded>(inContext(command, context, expectedVersion));
    await this.tables.reached(recorded.position);
    const { revision: version, eventIds, repeated, childId: child } = recorded;
    return {
      childId: child,
      version,
      eventIds,
      repeated,
      position: this.tables.formatted(recorded.position),
    };
  }
}

nameTypes();
nameWhatIsShared(allCommands.map(fieldsOf), TYPE_NAMES);

for (const command of allCommands)
  addMutation(
    JourneyResolver,
    mutationOf(command),
    CommandSuccess as new () => object,
    async (resolver, asked, Input, Success) => {
      const wrong = await inputProblem(Input, asked);
      if (wrong) return wrong;
      try {
        return Object.assign(new Success(), await resolver.say(command, asked));
      } catch (error) {
        return problemOf(error);
      }
    },
  );
