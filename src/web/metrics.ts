import type { FastifyInstance } from 'fastify';
import { openMetrics } from '../operations/metrics.js';
import type { Standing } from '../operations/metrics.js';
import type { Tallies } from '../operations/tallies.js';

/** `GET /metrics`, in Prometheus' text format; with the token, unless the server says that it is open. */
export const metricsRoute = (
  server: FastifyInstance,
  tallies: Tallies,
  standing: () => Promise<Standing>,
): void => {
  let metrics: ReturnType<typeof openMetrics> | undefined;
  server.get('/metrics', async (_request, reply) => {
    const { contentType, text } = await (metrics ??= openMetrics(tallies, standing));
    return reply.header('content-type', contentType).send(await text());
  });
};
