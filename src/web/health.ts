import type { INestApplication } from '@nestjs/common';
import { LazyModuleLoader } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';

/** How a server stands; no personal data. */
export interface Health {
  readonly ready: boolean;
  /** Events that the lists are behind the log; undefined, as what follows, where the lists cannot be read. */
  readonly lagEvents: number | undefined;
  readonly lagSeconds: number | undefined;
  /** Seconds since the projector last looked; undefined where none runs here. */
  readonly heardSecondsAgo: number | undefined;
  readonly parkedChildren: number | undefined;
  /** Sealed values met whose key is missing although nobody erased their subject. */
  readonly missingKeys: number;
  readonly parts: readonly PartHealth[];
}

/** One thing that must be well for the whole to be ready. */
export interface PartHealth {
  readonly part: 'server' | 'log' | 'mirror' | 'clock' | 'keys' | 'lists' | 'projector' | 'parked';
  /** `degraded`: it still serves, and somebody should look. */
  readonly status: 'up' | 'degraded' | 'down';
  /** A sentence, where it is not `up`. */
  readonly reason?: string;
  readonly figures?: Readonly<Record<string, number>>;
}

const ENDING: PartHealth = { part: 'server', status: 'down', reason: 'The server is ending.' };

/** Terminus is loaded at the first question: no start waits for it. */
const terminusOf = async (app: INestApplication) => {
  const { HealthCheckService, TerminusModule } = await import('@nestjs/terminus');
  const module = await app.get(LazyModuleLoader).load(() => TerminusModule.forRoot({ logger: false }));
  const checks = module.get(HealthCheckService);
  return (parts: readonly PartHealth[]) =>
    checks.check(
      parts.map(({ part, status, reason, figures }) => () => ({
        [part]: { status, ...(reason !== undefined && { reason }), ...figures },
      })),
    );
};

interface Answered {
  getStatus(): number;
  getResponse(): string | object;
}
const isAnswered = (error: unknown): error is Answered =>
  typeof (error as Partial<Answered>).getResponse === 'function';

/**
 * `/health/live`: the process answers. `/health/ready`: requests can be taken; 503 where they cannot, with the reasons.
 * Both are open: they tell no more than counts.
 */
export const healthRoutes = (
  server: FastifyInstance,
  app: INestApplication,
  health: () => Promise<Health>,
  isEnding: () => boolean,
): void => {
  let terminus: ReturnType<typeof terminusOf> | undefined;
  server.get('/health/live', async () => ({ status: 'ok' }));
  server.get('/health/ready', async (_request, reply) => {
    const check = await (terminus ??= terminusOf(app));
    const { parts } = await health();
    try {
      return await check([...(isEnding() ? [ENDING] : []), ...parts]);
    } catch (error) {
      if (!isAnswered(error)) throw error;
      return reply.code(error.getStatus()).send(error.getResponse());
    }
  });
};
