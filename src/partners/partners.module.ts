import type { DynamicModule } from '@nestjs/common';
import { NodeResolver } from './node.resolver.js';

class PartnersModule {}

export const partnerResolvers = [NodeResolver];

/** What is for partner applications alone. */
export const partnersModule = (): DynamicModule => ({
  module: PartnersModule,
  providers: [...partnerResolvers],
});
