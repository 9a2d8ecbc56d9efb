import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RequestSpan } from '../operations/tracing.js';
import type { Watch } from '../operations/watch.js';
import { operationAsked } from './graphql/operation-class.js';

declare module 'fastify' {
  interface FastifyRequest {
    span: RequestSpan | undefined;
  }
}

/** Routes by the class that they are counted under. */
const ROUTES: Readonly<Record<string, string>> = {
  '/health/live': 'health',
  '/health/ready': 'health',
  '/metrics': 'metrics',
  '/local/:name': 'local',
};

/** A field of our schema for what was read of GraphQL, else the class of the route: never a client's own words. */
const operationOf = (request: FastifyRequest, status: number): string => {
  const route = request.routeOptions.url ?? '';
  if (route !== '/graphql') return ROUTES[route] ?? 'none';
  // Only a document that was found right names fields that there are.
  return (status === 200 ? operationAsked(request.body ?? request.query) : undefined) ?? 'graphql-unread';
};

const addSpans = (server: FastifyInstance, tracing: NonNullable<Watch['tracing']>): void => {
  server.decorateRequest('span', undefined);
  server.addHook('onRequest', (request, _reply, done) => {
    const { traceparent } = request.headers;
    request.span = tracing.request(typeof traceparent === 'string' ? traceparent : undefined);
    done();
  });
  // Reading the body leaves the context of the first hook, so it is entered once the body is there.
  server.addHook('preHandler', (request, _reply, done) => request.span?.enter(done));
};

/** Of no standard: the asker went, or was cut off, before the answer was sent. */
const CUT = 499;

/** Told of each request when it is over. @param began as `performance.now` said when it came */
export type Answered = (request: FastifyRequest, reply: FastifyReply, began: number) => void;

/** Counts, times and traces requests, by what of the schema they asked. */
export const watchRequests = (server: FastifyInstance, { tallies, tracing, log }: Watch): Answered => {
  if (tracing) addSpans(server, tracing);
  return (request, { raw: { statusCode, writableFinished } }, began) => {
    const operation = operationOf(request, statusCode);
    const status = writableFinished ? statusCode : CUT;
    const ms = performance.now() - began;
    tallies.request(operation, String(status), ms / 1_000);
    if (tracing) request.span?.end(operation, status);
    log?.debug('Answered.', { operation, status, ms: Math.round(ms * 10) / 10 });
  };
};
