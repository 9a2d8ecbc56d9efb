import { createTallies } from './tallies.js';
import type { Tallies } from './tallies.js';
import type { Log } from './log.js';
import type { Tracing } from './tracing.js';

/** By whom a running service is watched; each part is there or not. */
export interface Watch {
  readonly tallies: Tallies;
  /** Only where traces are sent somewhere. */
  readonly tracing: Tracing | undefined;
  /** Only where nobody sits before a terminal. */
  readonly log: Log | undefined;
}

/** Loads what traces only where somebody takes them. @param log left out at a terminal */
export const openWatch = async (
  env: Readonly<Record<string, string | undefined>>,
  log?: Log,
): Promise<Watch> => {
  const wanted = env['OTEL_EXPORTER_OTLP_ENDPOINT'] ?? env['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'];
  const tracing = wanted ? (await import('./open-telemetry.js')).openTracing() : undefined;
  return { tallies: createTallies(), tracing, log };
};
