import { Inject } from '@nestjs/common';
import type { Type } from '@nestjs/common';
import { CommandHandler as Handles } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { CommandContext } from '../event-store/command.js';
import { allCommands } from './commands.js';
import type { JourneyCommand } from './journey.js';
import type { JourneyDesk, Recorded } from './journey-desk.handlers.js';
import { RecordReportedFacts } from './record/record-reported-facts.js';

/** A command on its way over the command bus, with who says it. */
export type InContext<C extends JourneyCommand = JourneyCommand> = C & {
  readonly context: CommandContext;
  readonly expectedRevision?: number;
};

/** Puts who says a command, and from where, beside it. */
export const inContext = <C extends JourneyCommand>(
  command: C,
  context: CommandContext,
  expectedRevision?: number,
): InContext<C> =>
  Object.assign(command, { context, ...(expectedRevision !== undefined && { expectedRevision }) });

export const JOURNEY_DESK = Symbol('journey-desk');

/** The bus finds a handler by its command's class, so that each class has one; all do the same. */
const handlerOf = (command: Type<JourneyCommand>): Type<ICommandHandler> => {
  @Handles(command)
  class JourneyCommandHandler {
    constructor(@Inject(JOURNEY_DESK) private readonly desk: JourneyDesk) {}

    execute(said: InContext): Promise<Recorded> {
      if (said instanceof RecordReportedFacts) return this.desk.report(said, said.context);
      return this.desk.say(said, said.context, said.expectedRevision);
    }
  }
  Object.defineProperty(JourneyCommandHandler, 'name', { value: `${command.name}Handler` });
  return JourneyCommandHandler;
};

export const commandHandlers: readonly Type<ICommandHandler>[] = [
  ...allCommands.map(({ command }) => handlerOf(command as Type<JourneyCommand>)),
  handlerOf(RecordReportedFacts),
];
