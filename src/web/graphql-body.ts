import type { FastifyInstance } from 'fastify';

const REFUSED = {
  data: null,
  errors: [
    {
      message:
        'Of a request, "query" and "operationName" are texts and "variables" is an object: { "query": "…", "variables": { … } }.',
      extensions: { code: 'BAD_USER_INPUT' },
    },
  ],
};

const isTextIfGiven = (value: unknown): boolean =>
  value === undefined || value === null || typeof value === 'string';
const isObjectIfGiven = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'object' && !Array.isArray(value));

/** Refuses a body whose members are of another kind than GraphQL over HTTP says; it would look like a fault of ours. */
export const wantGraphqlBody = (server: FastifyInstance): void => {
  server.addHook('preValidation', (request, reply, done) => {
    const { url, body } = request;
    if (!url.startsWith('/graphql') || typeof body !== 'object' || body === null || Array.isArray(body))
      return done();
    const { query, operationName, variables } = body as Record<string, unknown>;
    if (isTextIfGiven(query) && isTextIfGiven(operationName) && isObjectIfGiven(variables)) return done();
    void reply.code(400).send(REFUSED);
  });
};
