import type { FastifyInstance } from 'fastify';
import type { Answered } from './watch-requests.js';

/** Paths that say nothing of anybody and are asked by machines that hold no token. */
export const OPEN_PATHS = ['/health/live', '/health/ready'];

/** Of an end: milliseconds in which `/health/ready` says so before it, and milliseconds after which it is not waited for. */
export interface Ending {
  readonly noticeMs: number;
  readonly withinMs: number;
}

const ENDING = {
  data: null,
  errors: [
    {
      message: 'This server is ending and takes nothing new. Ask again: the next one answers.',
      extensions: { code: 'ENDING' },
    },
  ],
};

/** The requests that are being answered, and the end of taking them. */
export interface Draining {
  underWay(): number;
  isEnding(): boolean;
  /** From now on every request but for health is refused with 503. */
  begin(): void;
  /** Resolves when nothing is under way, or when the time is over. @returns whether all was answered */
  settled(withinMs: number): Promise<boolean>;
}

/** Counts what is under way on a server. @param answered told of each request when it is over */
export const drainingOf = (server: FastifyInstance, answered?: Answered): Draining => {
  const open = new Set(OPEN_PATHS);
  let [underWay, ending] = [0, false];
  let whenSettled: (() => void) | undefined;
  const over = (): void => {
    underWay -= 1;
    if (underWay === 0) whenSettled?.();
  };
  server.addHook('onRequest', (request, reply, done) => {
    const began = performance.now();
    underWay += 1;
    reply.raw.once('close', () => {
      over();
      answered?.(request, reply, began);
    });
    if (!ending || open.has(request.url.split('?', 1)[0]!)) return done();
    void reply.code(503).headers({ connection: 'close', 'retry-after': '1' }).send(ENDING);
  });
  return {
    underWay: () => underWay,
    isEnding: () => ending,
    begin: () => void (ending = true),
    settled: (withinMs) =>
      new Promise((resolve) => {
        if (underWay === 0) return resolve(true);
        const timer = setTimeout(() => resolve(false), withinMs);
        whenSettled = () => {
          clearTimeout(timer);
          resolve(true);
        };
      }),
  };
};
