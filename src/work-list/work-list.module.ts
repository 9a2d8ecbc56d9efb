import type { DynamicModule } from '@nestjs/common';
import { ChildrenResolver } from './children.resolver.js';
import { ForecastResolver } from './forecast/forecast.resolver.js';
import { JobsResolver } from './jobs.resolver.js';
import { NextStepsOfCaseloadResolver } from './next-steps/next-steps.resolver.js';
import { RehearsalResolver } from './rehearsal/rehearsal.resolver.js';
import { RulesResolver } from './rules.resolver.js';
import { TransitionRisksResolver } from './transition-risks.resolver.js';

class WorkListModule {}

export const workListResolvers = [
  ...[TransitionRisksResolver, ChildrenResolver, JobsResolver, RulesResolver],
  ...[ForecastResolver, NextStepsOfCaseloadResolver, RehearsalResolver],
];

/** Who is near a cliff edge. */
export const workListModule = (): DynamicModule => ({
  module: WorkListModule,
  providers: [...workListResolvers],
});
