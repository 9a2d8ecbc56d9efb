import type { ValidationError } from 'class-validator';
import { Refused } from '../../domain/refused.js';
import { CommandIdReused } from '../../event-store/command.js';
import { Conflict, Overloaded } from '../../event-store/port.js';
import { validators } from './checks.js';
import { answerError } from './error-codes.js';
import { ConflictProblem, problem, RuleProblem, ValidationProblem } from './problems.js';
import type { Problem } from './problems.js';

type AnyClass = new () => object;

const pathTo = (error: ValidationError, within: readonly string[]): readonly string[] => [
  ...within,
  error.property,
];

const firstOf = (error: ValidationError, within: readonly string[]): Problem | undefined => {
  const path = pathTo(error, within);
  const [rule, message] = Object.entries(error.constraints ?? {})[0] ?? [];
  if (rule !== undefined) return problem(ValidationProblem, rule, `${message}.`, path);
  for (const child of error.children ?? []) {
    const found = firstOf(child, path);
    if (found) return found;
  }
  return undefined;
};

/** The first thing wrong with an input, as its class declares it; undefined where nothing is. */
export const inputProblem = async (Input: AnyClass, input: object): Promise<Problem | undefined> => {
  const { validate, plainToInstance } = await validators();
  const errors = await validate(plainToInstance(Input, input), {
    forbidUnknownValues: false,
    validationError: { target: false, value: false },
  });
  for (const error of errors) {
    const found = firstOf(error, ['input']);
    if (found) return found;
  }
  return undefined;
};

/**
 * What a command that did not happen answers.
 * @throws the error itself where it is a fault or something is away (UNAVAILABLE), and THROTTLED where the log is too busy
 */
export const problemOf = (error: unknown): Problem => {
  if (error instanceof Refused)
    return problem(
      RuleProblem,
      error.reason,
      error.message,
      error.field === undefined ? ['input'] : ['input', error.field],
    );
  if (error instanceof CommandIdReused)
    return problem(ConflictProblem, 'idempotency-key-reused', error.message, ['input', 'idempotencyKey']);
  if (error instanceof Conflict)
    return problem(
      ConflictProblem,
      'record-changed',
      'The record has changed since. Read it again, then decide.',
      ['input'],
    );
  if (error instanceof Overloaded)
    throw answerError('THROTTLED', 'Too much is being written. Try again in a moment.');
  throw error;
};
