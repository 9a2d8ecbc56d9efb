import type { DynamicModule } from '@nestjs/common';
import type { CommandHandler } from '../event-store/command-handler.js';
import { AdoptPolicyHandler, COMMAND_HANDLER } from './authority.handlers.js';
import { AuthorityResolver } from './authority.resolver.js';

class AuthorityModule {}

/** What the authority decides about its own record. */
export const authorityModule = (handler: CommandHandler): DynamicModule => ({
  module: AuthorityModule,
  providers: [AdoptPolicyHandler, AuthorityResolver, { provide: COMMAND_HANDLER, useValue: handler }],
});
