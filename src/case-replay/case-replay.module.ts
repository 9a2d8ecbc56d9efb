import type { DynamicModule } from '@nestjs/common';
import { CaseRootsResolver } from './case-roots.resolver.js';
import { ChildFieldsResolver } from './child-fields.resolver.js';
import { ChildResolver } from './child.resolver.js';
import { DutyLedgerResolver } from './duty-ledger.resolver.js';
import { PlanInForceResolver } from './plan-in-force.resolver.js';
import { RightsHolderResolver } from './rights-holder.resolver.js';
import { NextStepsResolver } from './next-steps.resolver.js';
import { ExplanationResolver } from './explanation.resolver.js';
import {
  ChildCorrectionsResolver,
  CorrectionImpactResolver,
  OvertakenAnswersResolver,
} from './impact/impact.resolver.js';
import { WhatIfResolver } from './what-if/what-if.resolver.js';

class CaseReplayModule {}

export const caseResolvers = [
  ...[
    ChildResolver,
    ChildFieldsResolver,
    NextStepsResolver,
    DutyLedgerResolver,
    PlanInForceResolver,
    RightsHolderResolver,
    CaseRootsResolver,
    ExplanationResolver,
  ],
  ...[ChildCorrectionsResolver, CorrectionImpactResolver, OvertakenAnswersResolver],
  ...[WhatIfResolver],
];

/** One child's case, as known on any date. */
export const caseReplayModule = (): DynamicModule => ({
  module: CaseReplayModule,
  providers: [...caseResolvers],
});
