import { GraphQLModule } from '@nestjs/graphql';
import type { MercuriusDriverConfig } from '@nestjs/mercurius';
import type { DynamicModule } from '@nestjs/common';
import { SchemaOnceDriver } from './driver.js';
import { formatErrors } from './format-errors.js';
import { asNotCompiled } from './as-not-compiled.js';
import { rememberClass } from './operation-class.js';
import type { AnswersRegister } from '../../answers-given/register.js';
import { queryLimits } from './query-limits.js';
import { newRequestContext } from './request-context.js';
import { tellTimes } from './tell-times.js';
import { rememberPlain } from './written-once.js';
import { ErasedRecord, MergedPerson } from './node.js';

/** Query texts kept parsed, validated and compiled; a client with more of them pays for parsing again. */
const QUERIES_KEPT = 500;
/** Runs of a query before it is compiled: the first answer should not wait for it. */
const COMPILE_AFTER = 2;

/** Types that only an interface leads to. */
export const orphanedTypes = [MergedPerson, ErasedRecord];

/** Where answers are recorded, and what time it is. */
interface Recording {
  readonly answers: AnswersRegister;
  readonly now: () => string;
}

/** The GraphQL endpoint, made from the resolvers that the features provide. @param log is told of faults */
export const graphqlModule = (
  log: (reference: string, error: unknown) => void,
  { answers, now }: Recording,
): DynamicModule =>
  GraphQLModule.forRoot<MercuriusDriverConfig>({
    driver: SchemaOnceDriver,
    autoSchemaFile: true,
    // The schema that the tests checked is the schema that is served: no second look at each start.
    buildSchemaOptions: { skipCheck: true, orphanedTypes },
    path: '/graphql',
    graphiql: false,
    allowBatchedQueries: false,
    validationRules: [queryLimits, rememberClass, rememberPlain],
    jit: COMPILE_AFTER,
    cache: QUERIES_KEPT,
    context: newRequestContext,
    hooks: { preExecution: asNotCompiled, onResolution: tellTimes(answers, now) },
    errorFormatter: formatErrors(log),
  } as MercuriusDriverConfig);
