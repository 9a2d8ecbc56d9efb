import type { FastifyInstance, FastifyRequest } from 'fastify';
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

/** Refuses every request without the token, before anything of it is read. @param open paths that need none to be read */
export const wantToken = (server: FastifyInstance, token: string, open: readonly string[]): void => {
  const bears = bearerCheck(token);
  const paths = new Set(open);
  // Of anything but a reading the body would be waited for, however slowly a stranger sends it.
  const isOpen = ({ method, url }: FastifyRequest): boolean =>
    (method === 'GET' || method === 'HEAD') && paths.has(url.split('?', 1)[0]!);
  server.addHook('onRequest', (request, reply, done) => {
    if (isOpen(request) || bears(request.headers.authorization)) return done();
    void reply.code(401).header('www-authenticate', 'Bearer').send(UNAUTHENTICATED);
  });
};
