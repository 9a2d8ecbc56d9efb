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

/** Refuses every request without the token, before anything of it is read. @param open paths that need none */
export const wantToken = (server: FastifyInstance, token: string, open: readonly string[]): void => {
  const bears = bearerCheck(token);
  const isOpen = new Set(open);
  server.addHook('onRequest', (request, reply, done) => {
    const path = request.url.split('?', 1)[0]!;
    if (isOpen.has(path) || bears(request.headers.authorization)) return done();
    void reply.code(401).header('www-authenticate', 'Bearer').send(UNAUTHENTICATED);
  });
};
