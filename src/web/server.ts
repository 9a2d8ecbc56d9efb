import 'reflect-metadata';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { wantToken } from './authenticate.js';
import { wantGraphqlBody } from './graphql-body.js';
import { healthRoutes } from './health.js';
import type { Health } from './health.js';
import { localRoutes } from './local-work.js';
import type { LocalWork } from './local-work.js';

export interface ServerOptions {
  readonly token: string;
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  readonly health: () => Promise<Health>;
  /** Work that a command line on this machine hands over. */
  readonly work: LocalWork;
}

export interface Server {
  /** `http://127.0.0.1:3000` */
  readonly url: string;
  /** Answers what has been asked, takes nothing new, and resolves when all is answered. */
  close(): Promise<void>;
}

const LARGEST_BODY = 1_048_576;

/** `http://host:port`, with an IPv6 address in brackets. */
const urlOf = (host: string, port: number): string =>
  `http://${host.includes(':') ? `[${host}]` : host}:${port}`;

/** Starts the application. @throws what listening throws, a taken port for one */
export const startServer = async (application: DynamicModule, options: ServerOptions): Promise<Server> => {
  const adapter = new FastifyAdapter({
    bodyLimit: LARGEST_BODY,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
  });
  const server = adapter.getInstance();
  wantToken(server, options.token);
  wantGraphqlBody(server);
  const app = await NestFactory.create<NestFastifyApplication>(application, adapter, {
    // Nest would log what an error says, and that may be personal; faults are logged by their reference.
    logger: false,
    abortOnError: false,
  });
  healthRoutes(server, options.health);
  localRoutes(server, options.work);
  await app.listen(options.port, options.host);
  const { port } = app.getHttpServer().address() as { port: number };
  return { url: urlOf(options.host, port), close: () => app.close() };
};
