import type { FastifyInstance } from 'fastify';

/** How a server stands; no personal data. */
export interface Health {
  readonly ready: boolean;
  /** Events that the lists are behind the log. */
  readonly lagEvents: number;
  readonly lagSeconds: number;
  readonly parkedChildren: number;
  /** Sealed values met whose key is missing although nobody erased their subject. */
  readonly missingKeys: number;
}

/** `/health/live`: the process answers. `/health/ready`: its lists can be asked; 503 where they cannot. */
export const healthRoutes = (server: FastifyInstance, health: () => Promise<Health>): void => {
  server.get('/health/live', async () => ({ live: true }));
  server.get('/health/ready', async (_request, reply) => {
    const now = await health();
    return reply.code(now.ready ? 200 : 503).send(now);
  });
};
