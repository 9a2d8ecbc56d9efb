import type { FastifyInstance, FastifyReply } from 'fastify';

/** Work that only the process with the writer lock can do, asked for by a command line on the same machine. */
export interface LocalWork {
  /**
   * @param tell one thing that the asker shall hear; must be JSON
   * @param left aborted when the asker has gone
   * @throws Error whose message is a sentence for a person
   */
  (name: string, asked: unknown, tell: (thing: unknown) => void, left: AbortSignal): Promise<void>;
}

const isLoopback = (address: string): boolean =>
  address === '127.0.0.1' || address === '::1' || address === '::ffff:127.0.0.1';

/** One JSON text a line: `{ "tell": … }` while it lasts, then `{ "done": true }` or `{ "failed": "…" }`. */
const stream = async (
  reply: FastifyReply,
  work: (tell: (thing: unknown) => void, left: AbortSignal) => Promise<void>,
): Promise<void> => {
  reply.hijack();
  const { raw } = reply;
  const asker = new AbortController();
  raw.on('close', () => asker.abort());
  raw.writeHead(200, { 'content-type': 'application/x-ndjson' });
  const line = (thing: unknown): void => void raw.write(`${JSON.stringify(thing)}\n`);
  try {
    await work((thing) => line({ tell: thing }), asker.signal);
    line({ done: true });
  } catch (error) {
    line({ failed: error instanceof Error ? error.message : String(error) });
  }
  raw.end();
};

/** `POST /local/<name>`: answered to this machine only, and only with the token. */
export const localRoutes = (server: FastifyInstance, work: LocalWork): void => {
  server.post<{ Params: { name: string } }>('/local/:name', async (request, reply) => {
    if (!isLoopback(request.ip)) return reply.code(403).send({ failed: 'Ask from the machine itself.' });
    return stream(reply, (tell, left) => work(request.params.name, request.body, tell, left));
  });
};
