import type { DynamicModule } from '@nestjs/common';
import { commandHandlers, JOURNEY_DESK } from './journey.handlers.js';
import type { JourneyDesk } from './journey-desk.handlers.js';
import { JourneyResolver } from './journey.resolver.js';

class JourneyModule {}

/** Everything that can be said of a child: the commands on the bus, and their mutations. */
export const journeyModule = (desk: JourneyDesk): DynamicModule => ({
  module: JourneyModule,
  providers: [...commandHandlers, JourneyResolver, { provide: JOURNEY_DESK, useValue: desk }],
});
