import type { DynamicModule } from '@nestjs/common';
import { CaseRootsResolver } from './case-roots.resolver.js';
import { ChildFieldsResolver } from './child-fields.resolver.js';
import { ChildResolver } from './child.resolver.js';

class CaseReplayModule {}

export const caseResolvers = [ChildResolver, ChildFieldsResolver, CaseRootsResolver];

/** One child's case, as known on any date. */
export const caseReplayModule = (): DynamicModule => ({
  module: CaseReplayModule,
  providers: [...caseResolvers],
});
