import type { DynamicModule, Type } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { authorityModule } from './authority/authority.module.js';
import { AuthorityResolver } from './authority/authority.resolver.js';
import { caseReplayModule, caseResolvers } from './case-replay/case-replay.module.js';
import { journeyModule } from './journey/journey.module.js';
import { JourneyResolver } from './journey/journey.resolver.js';
import { partnerResolvers, partnersModule } from './partners/partners.module.js';
import type { Platform } from './platform/platform.module.js';
import { tablesModule } from './platform/tables.module.js';
import { graphqlModule } from './web/graphql/graphql.module.js';
import { workListModule, workListResolvers } from './work-list/work-list.module.js';

/** Everything that answers GraphQL, for the schema alone. */
export const resolvers: Type[] = [
  ...workListResolvers,
  ...caseResolvers,
  ...partnerResolvers,
  JourneyResolver,
  AuthorityResolver,
];

class AppModule {}

/** The application over one opened data folder: its features, listed. */
export const application = (platform: Platform): DynamicModule => ({
  module: AppModule,
  imports: [
    CqrsModule.forRoot(),
    graphqlModule(platform.tellFault, { answers: platform.answers, now: () => platform.clock.now() }),
    tablesModule(platform),
    journeyModule(platform.desk),
    authorityModule(platform.handler),
    workListModule(),
    caseReplayModule(),
    partnersModule(),
  ],
});
