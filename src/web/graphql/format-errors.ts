import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { ErrorCode } from './error-codes.js';
import { refusedRequest } from './refused-request.js';
import { unavailable } from './unavailable.js';

interface Told {
  readonly message: string;
  readonly locations?: readonly object[];
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: ErrorCode; readonly reference?: string };
}

const STATUS: Partial<Record<ErrorCode, number>> = {
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  COST_LIMIT: 400,
  DEPTH_LIMIT: 400,
  UNAUTHENTICATED: 401,
  UNAVAILABLE: 503,
};

/** Errors that our own resolvers or scalars threw with a code that is ours; anything else is looked at below. */
const ownCode = (error: GraphQLError): ErrorCode | undefined => {
  const code =
    error.extensions?.['code'] ?? (error.originalError as GraphQLError | undefined)?.extensions?.['code'];
  return typeof code === 'string' ? (code as ErrorCode) : undefined;
};

const codeOf = (error: GraphQLError): ErrorCode => {
  const own = ownCode(error);
  if (own && !own.startsWith('MER_')) return own;
  if (error.message.startsWith('Syntax Error')) return 'GRAPHQL_PARSE_FAILED';
  if (error.message.startsWith('Variable "$')) return 'BAD_USER_INPUT';
  // Raised before anything ran: graphql-js found the document wrong, and says where.
  if (error.path === undefined && !error.originalError) return 'GRAPHQL_VALIDATION_FAILED';
  return 'INTERNAL';
};

const partsOf = (error: GraphQLError): readonly GraphQLError[] => {
  const within = (error.originalError as { errors?: readonly GraphQLError[] } | undefined)?.errors;
  return Array.isArray(within) ? (within as readonly GraphQLError[]) : [error];
};

/** What graphql-js says of a bad variable quotes the value; its name and its type are enough. */
const withoutValue = (message: string): string =>
  message.replace(/ got invalid value .*?(; |$)/s, ' got an invalid value$1');

/** @param log told of a fault, by its reference; never shown to the client */
export const tellError = (error: GraphQLError, log: (reference: string, error: unknown) => void): Told => {
  const away = unavailable(error.originalError);
  const code = away === undefined ? codeOf(error) : 'UNAVAILABLE';
  const place = {
    ...(error.locations && { locations: error.locations }),
    ...(error.path && { path: error.path }),
  };
  const message = away ?? withoutValue(error.message);
  if (code !== 'INTERNAL') return { message, ...place, extensions: { code } };
  const reference = randomUUID();
  log(reference, error.originalError ?? error);
  return {
    message: 'Something went wrong here. Tell us the reference.',
    ...place,
    extensions: { code, reference },
  };
};

interface Execution {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLError[] | null;
}

/** Mercurius' `errorFormatter`: a stable code on each error; never a stack, a statement or a person. */
export const formatErrors =
  (log: (reference: string, error: unknown) => void) =>
  (execution: Execution): { statusCode: number; response: never } => {
    const refused = refusedRequest(execution.errors?.[0]?.originalError);
    if (refused) {
      const { status, message } = refused;
      const told: Told = { message, extensions: { code: 'BAD_USER_INPUT' } };
      return { statusCode: status, response: { data: null, errors: [told] } as never };
    }
    const errors = (execution.errors ?? []).flatMap(partsOf).map((error) => tellError(error, log));
    const statusCode = execution.data ? 200 : (STATUS[errors[0]?.extensions.code ?? 'INTERNAL'] ?? 200);
    return { statusCode, response: { data: execution.data ?? null, errors } as never };
  };
