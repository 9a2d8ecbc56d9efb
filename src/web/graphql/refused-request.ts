import { GraphQLError } from 'graphql';
import { TOO_DEEP_IN_WORDS } from './query-limits.js';

/** A request that was refused before any question in it was read. */
export interface RefusedRequest {
  /** Of the HTTP answer. */
  readonly status: number;
  readonly message: string;
}

const BODY =
  'Send one JSON object that holds the text of one operation: { "query": "…", "variables": { … } }.';

/** By the codes of Fastify and Mercurius. */
const KNOWN: Readonly<Record<string, RefusedRequest>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    status: 415,
    message: `Send JSON, and say so: "content-type: application/json". ${BODY}`,
  },
  FST_ERR_CTP_BODY_TOO_LARGE: { status: 413, message: 'A request holds at most a megabyte.' },
  MER_ERR_METHOD_NOT_ALLOWED: { status: 405, message: 'A change is sent with POST.' },
  MER_ERR_GQL_PERSISTED_QUERY_NOT_FOUND: { status: 400, message: BODY },
};

/** The parser itself ran out of room: thousands of levels. */
const isEndless = (errors: unknown): boolean =>
  Array.isArray(errors) && errors.some((one) => one instanceof RangeError);

const isOfDocument = (errors: unknown): boolean =>
  Array.isArray(errors) && errors.some((one) => one instanceof GraphQLError);

/** What to say where an error is the request's own, and not that of a document or a resolver. */
export const refusedRequest = (error: unknown): RefusedRequest | undefined => {
  const { code, statusCode, errors } = (error ?? {}) as Record<string, unknown>;
  const known = KNOWN[String(code)];
  if (known) return known;
  if (typeof statusCode !== 'number' || statusCode < 400 || statusCode >= 500) return undefined;
  if (isEndless(errors)) return { status: statusCode, message: TOO_DEEP_IN_WORDS };
  return isOfDocument(errors) ? undefined : { status: statusCode, message: BODY };
};
