import { Inject } from '@nestjs/common';
import { CommandHandler as Handles } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { canonicalJson } from '../event-store/codec/canonical-json.js';
import type { CommandHandler } from '../event-store/command-handler.js';
import type { CommandContext, Executed } from '../event-store/command.js';
import { AdoptPolicy, adoptPolicy } from './adopt-policy.js';

/** The one command handler of the log. */
export const COMMAND_HANDLER = Symbol('command-handler');

/** A command to the authority, with who says it. */
export type AdoptPolicyInContext = AdoptPolicy & {
  readonly context: CommandContext;
  readonly expectedRevision?: number | undefined;
};

/** Records what the authority decides, in its own stream. */
@Handles(AdoptPolicy)
export class AdoptPolicyHandler implements ICommandHandler<AdoptPolicyInContext> {
  constructor(@Inject(COMMAND_HANDLER) private readonly handler: CommandHandler) {}

  /** @throws Refused; Conflict; CommandIdReused */
  execute(command: AdoptPolicyInContext): Promise<Executed> {
    const { context, expectedRevision, said } = command;
    return this.handler.execute({
      ...{ stream: 'authority', command, decider: adoptPolicy, context, said: () => canonicalJson(said) },
      ...(expectedRevision !== undefined && { expectedRevision }),
    });
  }
}
