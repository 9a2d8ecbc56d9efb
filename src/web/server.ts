import 'reflect-metadata';
import { setTimeout as pause } from 'node:timers/promises';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { Watch } from '../operations/watch.js';
import { wantToken } from './authenticate.js';
import { drainingOf, OPEN_PATHS } from './draining.js';
import type { Draining, Ending } from './draining.js';
import { wantGraphqlBody } from './graphql-body.js';
import { healthRoutes } from './health.js';
import type { Health } from './health.js';
import { localRoutes } from './local-work.js';
import type { LocalWork } from './local-work.js';
import { metricsRoute } from './metrics.js';
import { watchRequests } from './watch-requests.js';

export interface ServerOptions {
  readonly token: string;
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  readonly health: () => Promise<Health>;
  /** Left out: nothing is counted, and there are no metrics. */
  readonly watch?: Watch | undefined;
  /** Whether `/metrics` answers without the token. */
  readonly openMetrics?: boolean;
  /** Answers noted and not yet written, for the metrics. */
  readonly answersWaiting?: () => number;
  /** How long an end takes: at least (for a proxy to see it), and at most. */
  readonly ending?: Ending;
  /** Work that a command line on this machine hands over. */
  readonly work: LocalWork;
}

export interface Server {
  /** `http://127.0.0.1:3000` */
  readonly url: string;
  /**
   * Takes nothing new, answers what has been asked, and resolves then; what is not answered in time is cut off.
   * @returns whether all was answered
   */
  close(): Promise<boolean>;
}

const ENDING: Ending = { noticeMs: 0, withinMs: 15_000 };

const LARGEST_BODY = 1_048_576;
/** A request that is still being sent after so long is given up: its connection would be held for ever. */
const SENT_WITHIN_MS = 60_000;

/** `http://host:port`, with an IPv6 address in brackets. */
const urlOf = (host: string, port: number): string =>
  `http://${host.includes(':') ? `[${host}]` : host}:${port}`;

const closing = async (
  app: NestFastifyApplication,
  draining: Draining,
  { noticeMs, withinMs }: Ending,
): Promise<boolean> => {
  draining.begin();
  if (noticeMs > 0) await pause(noticeMs);
  const answered = await draining.settled(withinMs);
  if (!answered) app.getHttpServer().closeAllConnections();
  await app.close();
  return answered;
};

const adapterOf = (): FastifyAdapter =>
  new FastifyAdapter({
    bodyLimit: LARGEST_BODY,
    requestTimeout: SENT_WITHIN_MS,
    // What was asked is answered before: what is open still has asked nothing, or never sends the rest.
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
  });

const addHooks = (server: FastifyInstance, { watch, token, openMetrics }: ServerOptions): Draining => {
  const draining = drainingOf(server, watch && watchRequests(server, watch));
  wantToken(server, token, openMetrics === true ? [...OPEN_PATHS, '/metrics'] : OPEN_PATHS);
  wantGraphqlBody(server);
  return draining;
};

const addMetrics = (server: FastifyInstance, draining: Draining, options: ServerOptions): void => {
  const { watch, health, answersWaiting = () => 0 } = options;
  if (!watch) return;
  metricsRoute(server, watch.tallies, async () => {
    const { ready, parts: _parts, ...now } = await health();
    return {
      ...now,
      ready: ready && !draining.isEnding(),
      requestsUnderWay: draining.underWay(),
      answersWaiting: answersWaiting(),
    };
  });
};

/** Starts the application. @throws what listening throws, a taken port for one */
export const startServer = async (application: DynamicModule, options: ServerOptions): Promise<Server> => {
  const adapter = adapterOf();
  const server = adapter.getInstance();
  const draining = addHooks(server, options);
  const app = await NestFactory.create<NestFastifyApplication>(application, adapter, {
    // Nest would log what an error says, and that may be personal; faults are logged by their reference.
    logger: false,
    abortOnError: false,
  });
  healthRoutes(server, app, options.health, draining.isEnding);
  addMetrics(server, draining, options);
  localRoutes(server, options.work);
  await app.listen(options.port, options.host);
  const { port } = app.getHttpServer().address() as { port: number };
  return { url: urlOf(options.host, port), close: () => closing(app, draining, options.ending ?? ENDING) };
};
