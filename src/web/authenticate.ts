import type { FastifyInstance } from 'fastify';
import { bearerCheck } from './bearer-token.js';

const UNAUTHENTICATED = {
  data: null,
  errors: [
    {
      message: 'Send the token that was printed when the server started: "Authorization: Bearer <token>".',
      extensions: { code: 'UNAUTHENTICATED' },
    },
  ],
};

/** Paths that say nothing of anybody and are asked by machines that hold no token. */
const OPEN = new Set(['/health/live', '/health/ready']);

/** Refuses every request without the token, before anything of it is read. */
export const wantToken = (server: FastifyInstance, token: string): void => {
  const bears = bearerCheck(token);
  server.addHook('onRequest', (request, reply, done) => {
    const path = request.url.split('?', 1)[0]!;
    if (OPEN.has(path) || bears(request.headers.authorization)) return done();
    void reply.code(401).header('www-authenticate', 'Bearer').send(UNAUTHENTICATED);
  });
};
