import { GraphQLError } from 'graphql';

/** Every code that `errors[].extensions.code` may hold; partners' programs rely on them. */
export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_USER_INPUT'
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'PERSISTED_DOCUMENT_REQUIRED'
  | 'COST_LIMIT'
  | 'DEPTH_LIMIT'
  | 'THROTTLED'
  | 'STALE_POSITION'
  | 'UNAVAILABLE'
  | 'INTERNAL';

/** An error that a client may see as it is: a stable code and a sentence without personal data. */
export const answerError = (code: ErrorCode, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code } });
