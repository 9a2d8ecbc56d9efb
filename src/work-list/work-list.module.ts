import type { DynamicModule } from '@nestjs/common';
import { TransitionRisksResolver } from './transition-risks.resolver.js';

class WorkListModule {}

/** Who is near a cliff edge. */
export const workListModule = (): DynamicModule => ({ module: WorkListModule, providers: [TransitionRisksResolver] });
